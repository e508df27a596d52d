import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits as text that fits into addresses and cookies. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What `newSecret` makes. */
export const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** A short random name that is no secret. */
export const newName = (): string => randomBytes(8).toString('hex');

/** The secret has 256 random bits, so a fast hash is as good as a slow one: there is nothing to guess. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

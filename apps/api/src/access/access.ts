import { Reflector } from '@nestjs/core';

/**
 * Who may use a route: everybody, whoever holds a key or a session (the rules then ask for the role), or administrators alone.
 * A route without this decision is closed.
 */
export type AccessLevel = 'public' | 'key' | 'admin';

export const Access = Reflector.createDecorator<AccessLevel>();

/** `Cache-Control` of what an address will answer with for ever. */
export const FOR_EVER = 'public, max-age=31536000, immutable';

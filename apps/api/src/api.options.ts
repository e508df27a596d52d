/** Injection token of the installation's name, a host-like text that CloudEvents carry. */
export const INSTALLATION = Symbol('installation');

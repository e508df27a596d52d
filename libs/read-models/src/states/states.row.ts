/** The state of a stream in JSON, as the domain's fold left it after the newest event; no reader is given it. */
export type StateRow = { readonly state: object };

type Pages = Readonly<Record<string, string>>;

export const pagesOf: (contracts: object, domain: object, platform: object) => Pages;
export const stalePages: (pages: Pages) => readonly string[];

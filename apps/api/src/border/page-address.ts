/** What programs ask for; everything else is for people to read. */
const FOR_PROGRAMS = /^\/(api|health|metrics)(\/|$)/i;

export const isPageAddress = (path: string): boolean => !FOR_PROGRAMS.test(path);

/** What programs ask for; everything else is for people to read, and so is what tells them of the API. */
const FOR_PROGRAMS = /^\/(api(?!\/docs(\/|$))|health|metrics)(\/|$)/i;

export const isPageAddress = (path: string): boolean => !FOR_PROGRAMS.test(path);

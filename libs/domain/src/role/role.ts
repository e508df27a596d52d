/** Roles a person can hold in a forum (handbook p. 19); `lead-agency` may be bound to one cycle. */
export const ROLES = [
  'chair',
  'co-chair',
  'secretary',
  'poc',
  'lead-agency',
  'irm-researcher',
  'member',
  'observer',
  'staff',
] as const;

export type Role = (typeof ROLES)[number];

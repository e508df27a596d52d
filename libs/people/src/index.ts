export { ApiKeys, type KeyHolder } from './api-keys';
export { type FirstAdmin, createFirstAdmin } from './first-admin';
export { peopleMigrations } from './migrations';
export { type Person, PeopleStore } from './people-store';
export { PeopleModule } from './people.module';

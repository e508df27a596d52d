export { ApiKeys, type KeyHolder } from './api-keys';
export { peopleBackup } from './backup';
export { type FirstAdmin, createFirstAdmin, removeLoneAdmin } from './first-admin';
export { peopleMigrations } from './migrations';
export { type Person, PeopleStore } from './people-store';
export { PeopleModule } from './people.module';

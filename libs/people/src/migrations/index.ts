import { CreatePeople1795429800000 } from './20261123T1030-create-people';

export const peopleMigrations = [CreatePeople1795429800000];

import { CreatePeople1795429800000 } from './20261123T1030-create-people';
import { LetPeopleLogIn1795466400000 } from './20261123T2040-let-people-log-in';

export const peopleMigrations = [CreatePeople1795429800000, LetPeopleLogIn1795466400000];

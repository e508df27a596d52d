import { CreateUrn1795440600000 } from './20261123T1330-create-urn';

export const commandsMigrations = [CreateUrn1795440600000];

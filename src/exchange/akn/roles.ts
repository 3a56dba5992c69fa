import { type Role, roles } from '../../model/index.ts';

/** All roles by their names, which come from files. */
export const ROLES: ReadonlyMap<string, Role> = new Map(roles.map(role => [role, role]));

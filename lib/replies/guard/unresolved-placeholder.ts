import { unresolvedIn } from '../placeholders.ts';
import { defineGuardRule } from './guard-rule.ts';

/** Something that was to be filled in and was not. */
export default defineGuardRule({ violation: 'unresolved_placeholder', find: unresolvedIn });

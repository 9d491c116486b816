/** Where the built-in implementation with all its mutants lies, from the root of Stryker's copy of the project. */
export const MUTATED_TESTEE = 'coverage/mutation/testee.cjs';

/** Where the project's own tests lie, with all mutants of what they test. */
export const MUTATED_TESTS = 'coverage/mutation/tests.cjs';

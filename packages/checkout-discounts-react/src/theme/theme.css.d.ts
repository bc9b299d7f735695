/** A stylesheet, imported for its effect. */
// oxlint-disable-next-line unicorn/require-module-specifiers -- a module that has nothing to give
export {}

/**
 * The library: the same functions the command line uses. Every stage takes plain data and returns plain data with diagnostics.
 * @module
 */
export * from './model/index.ts';

const swc = {
  '^.+\\.ts$': [
    '@swc/jest',
    {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
      sourceMaps: 'inline',
    },
  ],
};
const project = (displayName, testMatch) => ({
  displayName,
  testMatch,
  transform: swc,
  transformIgnorePatterns: ['/node_modules/(?!(jsep|@jsep-plugin|valibot)/)'],
  testEnvironment: 'node',
});

/** unit: every room on literals · bundle: the core as one file in a bare vm · e2e: built artefacts, files and LibreOffice. */
module.exports = {
  testTimeout: 120_000,
  projects: [
    project('unit', ['<rootDir>/test/!(e2e|bundle)/**/*.test.ts']),
    project('bundle', ['<rootDir>/test/bundle/**/*.test.ts']),
    project('e2e', ['<rootDir>/test/e2e/**/*.test.ts']),
  ],
};

/** One runner for every room; browser tests find their own Chromium (test/browser/chromium.ts). */
export default {
  rootDir: '.',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: {
    '^.+\\.(t|j|mj)sx?$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' } }],
  },
  transformIgnorePatterns: ['node_modules/(?!(uqr|@hono|hono|@sparticuz|@seriousme)/)'],
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/src/$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  maxWorkers: 2,
  // Many tests run on a real database, and the machine may have other work.
  testTimeout: 60_000,
}

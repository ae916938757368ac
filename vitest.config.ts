import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['tests/house.test.ts', 'tests/lib/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['tests/lab/artefact.ts'],
    testTimeout: 20_000,
  },
});

import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['tests/house.test.ts', 'tests/lib/**/*.test.ts', 'tests/deploy/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['tests/lab/artefact.ts'],
    // Vitest leaves one processor idle by itself; the run waits for nothing else.
    maxWorkers: Math.max(2, availableParallelism()),
    testTimeout: 20_000,
  },
});

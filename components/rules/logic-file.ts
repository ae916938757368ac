export const logicFile = (rules: readonly unknown[]): string => JSON.stringify(rules);

/** The look: one calm blue-green, system fonts with Chinese ones named, contrast of at least 4.5 to 1 in both themes. */
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const harbour: MantineColorsTuple = [
  '#edf6f8',
  '#d8eaef',
  '#aed4df',
  '#80bccd',
  '#58a8be',
  '#3695ae',
  '#1f7f98',
  '#13697f',
  '#0e5365',
  '#0a3c4a',
];
const slate: MantineColorsTuple = [
  '#dbe0e6',
  '#b9c1ca',
  '#98a2ae',
  '#707a86',
  '#4a535e',
  '#38404a',
  '#29303a',
  '#1c2229',
  '#161b21',
  '#101418',
];

export const theme = createTheme({
  primaryColor: 'harbour',
  primaryShade: { light: 7, dark: 7 },
  colors: { harbour, dark: slate },
  black: '#1a222c',
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  components: {
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true, multiline: true, maw: 280 } },
    // The placeholder Mantine puts into a menu has a role that a menu must not contain.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, withinPortal: false } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
  },
});

/** Mantine's own dimmed, placeholder and error colours miss 4.5 to 1. `--ps-*` are ours; severity never by colour alone. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#56616e',
    '--mantine-color-placeholder': '#67727f',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-gray-text': '#4b5663',
    '--ps-ground': '#f4f6f8',
    '--ps-raised': '#ffffff',
    '--ps-line': '#dde2e8',
    '--ps-chosen': '#e3f0f4',
    '--ps-bubble-in': '#eef1f4',
    '--ps-bubble-out': '#dcedf2',
    '--ps-bubble-note': '#fdf4d8',
    '--ps-marked': '#fbe8b0',
    '--ps-critical': '#b3261e',
    '--ps-high': '#9a4a00',
    '--ps-normal': '#2b6a86',
    '--ps-low': '#5b6673',
  },
  dark: {
    '--mantine-color-dimmed': '#a5afba',
    '--mantine-color-placeholder': '#95a0ac',
    '--mantine-color-error': '#ff9187',
    '--mantine-color-gray-text': '#b9c1ca',
    '--ps-ground': '#161b21',
    '--ps-raised': '#1f262e',
    '--ps-line': '#343d47',
    '--ps-chosen': '#163440',
    '--ps-bubble-in': '#29303a',
    '--ps-bubble-out': '#16404d',
    '--ps-bubble-note': '#40391f',
    '--ps-marked': '#5a4a14',
    '--ps-critical': '#ff9187',
    '--ps-high': '#f7b267',
    '--ps-normal': '#8cc4dc',
    '--ps-low': '#a5afba',
  },
});

/** Numbers and amounts as people enter them. */
import { majorUnits } from './money.ts';

/** Of "1.000" nobody knows whether it is one or a thousand: three digits behind a sign are no number, but behind a zero. */
const NUMBER = /^\s*-?(?:0[.,]\d{1,6}|\d{1,12}(?:[.,](?!\d{3}\s*$)\d{1,6})?)\s*$/;
const AMOUNT = /^\s*\d{1,9}(?:[.,]\d{1,3})?\s*$/;

export const isNumber = (text: string): boolean => NUMBER.test(text);

/** Whether a text without its unit is an amount; three digits behind a sign are where the currency has a thousandth. */
export const isAmount = (text: string, currency: string | undefined): boolean =>
  AMOUNT.test(text) &&
  !(/[.,]\d{3}\s*$/.test(text) && currency !== undefined && majorUnits({ minor: 1, currency }) > 0.001);

/**
 * The shape a translation of `English` must have: every sentence, so that a missing or a superfluous one is a type
 * error. Chinese has no plural forms, so the `_one` of a pair is left out.
 */
export type Translated<English> = {
  readonly [Key in keyof English as Key extends `${string}_one` ? never : Key]: English[Key] extends string
    ? string
    : Translated<English[Key]>;
};

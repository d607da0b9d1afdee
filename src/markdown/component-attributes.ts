interface Attribute {
  required?: boolean;
  /** The values there are; any text when left out. */
  values?: readonly string[];
}

const KINDS = ['note', 'warning', 'decision', 'example'];
const REQUIRED: Attribute = { required: true };

/** What each component takes; experiments, which are not listed, take nothing. */
export const ATTRIBUTES: Record<string, Record<string, Attribute>> = {
  Callout: { kind: { values: KINDS }, title: {} },
  Chart: { name: REQUIRED },
  Cite: { id: REQUIRED, at: {} },
  Correction: { id: REQUIRED },
  Example: { name: REQUIRED, region: {}, title: {}, show: {} },
  // Missing alternative text is told by remark-figure, which sees every image.
  Figure: { src: REQUIRED, alt: {}, caption: REQUIRED, id: {} },
  Term: { id: REQUIRED },
  Value: { of: REQUIRED },
};

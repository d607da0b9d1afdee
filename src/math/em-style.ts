import type { Element } from 'hast';

/** The declarations of a style attribute, by property. */
export type EmStyle = Map<string, string>;

const EM = /^(-?[\d.]+)em$/;
/** KaTeX's own precision. */
const DIGITS = 4;

export function styleOf({ properties }: Element): EmStyle {
  const declarations = String(properties.style ?? '').split(';');
  return new Map(
    declarations.flatMap((declaration): [string, string][] => {
      const [property = '', value] = declaration.split(':');
      return value === undefined ? [] : [[property.trim(), value.trim()]];
    }),
  );
}

export function setStyle(element: Element, style: EmStyle): void {
  const { style: _, ...others } = element.properties;
  const text = [...style].map(([property, value]) => `${property}:${value}`).join(';');
  element.properties = text ? { ...others, style: text } : others;
}

/** @returns in em, 0 where it is not set, `undefined` where it is in another unit */
export function emOf(style: EmStyle, property: string): number | undefined {
  const value = style.get(property);
  if (value === undefined || value === '0') return 0;
  const found = EM.exec(value)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** Adds to a length; none is left where nothing remains. */
export function addEm(style: EmStyle, property: string, em: number): void {
  const sum = Number(((emOf(style, property) ?? 0) + em).toFixed(DIGITS));
  if (sum === 0) style.delete(property);
  else style.set(property, `${sum}em`);
}

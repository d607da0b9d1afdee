/**
 * A number as it follows a Chinese character: the style sheet sets a gap before a digit
 * (styles/chinese.css), but none before a minus sign.
 */
export const afterChinese = (number: string): string =>
  number.startsWith('−') ? ` ${number}` : number;

// A table as the formatter wants it in Markdown: columns in line.

/** Signs of the Chinese languages are two columns wide. @param {string} text */
const widthOf = (text) => [...text].reduce((sum, sign) => sum + (/[\u3000-\u9fff\uff00-\uff60]/.test(sign) ? 2 : 1), 0);

/** @param {unknown} text */
const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');

/** @param {readonly string[]} cells */
const line = (cells) => `| ${cells.join(' | ')} |`;

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly unknown[])[]} rows
 * @returns {string}
 */
const markdownTable = (head, rows) => {
  const cells = [head, ...rows].map((row) => row.map(cell));
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => widthOf(row[column] ?? ''))));
  const padded = (/** @type {readonly string[]} */ row) =>
    row.map((text, column) => text + ' '.repeat((widths[column] ?? 0) - widthOf(text)));
  const [top = [], ...below] = cells.map(padded);
  return [top, widths.map((width) => '-'.repeat(width)), ...below].map(line).join('\n');
};

module.exports = { markdownTable };

// Holds the suite's AsyncAPI document to the official parser. Exit code 1 where the document is not valid.
import { fileURLToPath } from 'node:url';
import { Parser, fromFile } from '@asyncapi/parser';

const DOCUMENT = '../src/main/resources/contracts/asyncapi.yaml';
const SEVERITIES = ['error', 'warning'];

const file = process.argv[2] ?? fileURLToPath(new URL(DOCUMENT, import.meta.url));
const { document, diagnostics } = await fromFile(new Parser(), file).parse();

// What the parser only recommends, such as a newer version of AsyncAPI, is left out.
const grave = diagnostics.filter(({ severity }) => severity <= 1);
for (const { severity, path, range, message } of grave) {
  const line = range ? `:${range.start.line + 1}` : '';
  console.error(`${SEVERITIES[severity]}: ${file}${line}: ${path.join(' > ')}: ${message}`);
}
if (document === undefined || grave.some(({ severity }) => severity === 0)) {
  console.error(`${file} is not a valid AsyncAPI document.`);
  process.exit(1);
}
const [channels, messages, operations] = [document.channels(), document.messages(), document.operations()];
console.log(
  `AsyncAPI ${document.version()} document is valid: ` +
    `${channels.length} channels, ${messages.length} messages, ${operations.length} operations`,
);

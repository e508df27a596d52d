// Writes which refusals the rules can give to each command, read off their code: node infra/tooling/generate-refusals.cjs
const fs = require('node:fs');
const path = require('node:path');
const ts = require('typescript');
const { root } = require('../stack/dirs.cjs');

const FILE = 'libs/contracts/src/problems/refusals-of-commands.json';
const ENTRY = path.join(root, 'libs/domain/src/index.ts');

const programOf = () => {
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.base.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  return ts.createProgram([ENTRY], { ...options, types: [], noEmit: true });
};

/** What a condition on `….type` says for this command; undefined where it asks anything else. */
const holds = (condition, command, commands) => {
  if (ts.isParenthesizedExpression(condition)) return holds(condition.expression, command, commands);
  if (ts.isPrefixUnaryExpression(condition)) {
    const inner = holds(condition.operand, command, commands);
    return inner === undefined ? undefined : !inner;
  }
  if (!ts.isBinaryExpression(condition)) return undefined;
  const { left, right, operatorToken } = condition;
  const both = () => [holds(left, command, commands), holds(right, command, commands)];
  switch (operatorToken.kind) {
    case ts.SyntaxKind.AmpersandAmpersandToken:
      return both().includes(false) ? false : both().every((known) => known === true) || undefined;
    case ts.SyntaxKind.BarBarToken:
      return both().includes(true) ? true : both().every((known) => known === false) ? false : undefined;
    case ts.SyntaxKind.EqualsEqualsEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsEqualsToken: {
      const asksType = ts.isPropertyAccessExpression(left) && left.name.text === 'type';
      if (!asksType || !ts.isStringLiteral(right) || !commands.has(right.text)) return undefined;
      return (right.text === command) === (operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken);
    }
    default:
      return undefined;
  }
};

/** The statements of a switch over commands that this command comes to; undefined for any other switch. */
const clausesFor = ({ caseBlock: { clauses } }, command, commands) => {
  const streams = [...commands.values()];
  const labels = clauses.map((clause) =>
    ts.isCaseClause(clause) && ts.isStringLiteral(clause.expression) ? clause.expression.text : undefined,
  );
  const ofStreams = labels.every((label) => label !== undefined && streams.includes(label));
  if (!ofStreams && !labels.some((label) => label !== undefined && commands.has(label))) return undefined;
  const at = labels.indexOf(ofStreams ? commands.get(command) : command);
  const from = at < 0 ? clauses.findIndex(ts.isDefaultClause) : at;
  return from < 0 ? [] : (clauses.slice(from).find(({ statements }) => statements.length > 0)?.statements ?? []);
};

const leaves = (statement) =>
  ts.isReturnStatement(statement) ||
  ts.isThrowStatement(statement) ||
  (ts.isBlock(statement) && statement.statements.some(leaves));

const literalsOf = (type) =>
  (type.isUnion() ? type.types : [type]).flatMap((member) => (member.isStringLiteral() ? [member.value] : []));

/** The body or value that a name of our own stands for. */
const valueOf = (checker, name) => {
  const found = ts.isShorthandPropertyAssignment(name.parent)
    ? checker.getShorthandAssignmentValueSymbol(name.parent)
    : checker.getSymbolAtLocation(name);
  const symbol = found && found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found;
  const declaration = symbol?.valueDeclaration;
  if (declaration === undefined || !declaration.getSourceFile().fileName.includes('/libs/domain/src/'))
    return undefined;
  return ts.isVariableDeclaration(declaration) && ts.isSourceFile(declaration.parent.parent.parent)
    ? declaration.initializer
    : undefined;
};

const stringsIn = (node) => {
  if (ts.isPropertyAssignment(node)) return stringsIn(node.initializer);
  const strings = ts.isStringLiteral(node) ? [node.text] : [];
  ts.forEachChild(node, (child) => void strings.push(...stringsIn(child)));
  return strings;
};

/** What a local name was given; anything else is itself. */
const given = (checker, said) => {
  const declaration = ts.isIdentifier(said) ? checker.getSymbolAtLocation(said)?.valueDeclaration : undefined;
  return declaration !== undefined && ts.isVariableDeclaration(declaration) ? declaration.initializer : said;
};

/** The codes that the first argument of `refuse` can be; out of a table every one in it. */
const codesOf = (checker, argument) => {
  const said = given(checker, argument);
  const table = ts.isElementAccessExpression(said) ? valueOf(checker, said.expression) : undefined;
  return table === undefined ? literalsOf(checker.getTypeAtLocation(said)) : stringsIn(table);
};

const reachableFrom = (entry, command, commands, checker) => {
  const codes = new Set();
  const seen = new Set();
  const visitAll = (statements) => {
    for (const statement of statements) {
      visit(statement);
      const known = ts.isIfStatement(statement) ? holds(statement.expression, command, commands) : undefined;
      if (leaves(statement) || (known === true && leaves(statement.thenStatement))) return;
    }
  };
  const visitEither = (condition, whenTrue, whenFalse) => {
    const known = holds(condition, command, commands);
    visit(condition);
    if (known !== false) visit(whenTrue);
    if (known !== true && whenFalse !== undefined) visit(whenFalse);
  };
  const visit = (node) => {
    if (ts.isTypeNode(node)) return;
    if (ts.isBlock(node)) return visitAll(node.statements);
    if (ts.isIfStatement(node)) return visitEither(node.expression, node.thenStatement, node.elseStatement);
    if (ts.isConditionalExpression(node)) return visitEither(node.condition, node.whenTrue, node.whenFalse);
    const clauses = ts.isSwitchStatement(node) ? clausesFor(node, command, commands) : undefined;
    if (clauses !== undefined) return visitAll(clauses);
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'refuse') {
      for (const code of codesOf(checker, node.arguments[0])) codes.add(code);
    }
    if (ts.isIdentifier(node)) {
      const value = valueOf(checker, node);
      if (value !== undefined && !seen.has(value)) {
        seen.add(value);
        visit(value);
      }
      return undefined;
    }
    return ts.forEachChild(node, visit);
  };
  visit(entry);
  return [...codes].sort();
};

/** Every command of a person with the codes of the refusals that its rules can come to. */
const refusalsOfCommands = () => {
  const program = programOf();
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(ENTRY);
  const exported = new Map(checker.getExportsOfModule(checker.getSymbolAtLocation(source)).map((s) => [s.name, s]));
  const original = (name) => {
    const symbol = exported.get(name);
    return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  };
  const typeOf = (type, name) => checker.getTypeOfSymbol(type.getProperty(name));
  const orders = checker.getDeclaredTypeOfSymbol(original('Order')).types;
  const commands = new Map(
    orders.flatMap((order) => {
      const [stream] = literalsOf(typeOf(order, 'stream'));
      return literalsOf(typeOf(typeOf(order, 'command'), 'type')).map((name) => [name, stream]);
    }),
  );
  const entry = original('decideOrder').valueDeclaration.initializer;
  const asked = [...commands.keys()].filter((name) => name !== 'PassTime').sort();
  return Object.fromEntries(asked.map((name) => [name, reachableFrom(entry, name, commands, checker)]));
};

module.exports = { refusalsOfCommands };

if (require.main === module) {
  void (async () => {
    const prettier = await import('prettier');
    const options = await prettier.resolveConfig(path.join(root, FILE));
    fs.writeFileSync(
      path.join(root, FILE),
      await prettier.format(JSON.stringify(refusalsOfCommands()), { ...options, parser: 'json' }),
    );
  })();
}

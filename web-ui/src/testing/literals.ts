import ts from "typescript";

/** What a reader sees or hears of an element besides its text. */
const told = new Set([
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "title",
  "placeholder",
  "alt",
]);

/** Names that are the same in every language. */
const names = new Set(["Precedent", "V"]);

/** The strings of a TSX file that it shows by itself, in place of words of a language: "line: text". */
export function shownLiterals(file: string, source: string): readonly string[] {
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const report = (node: ts.Node, text: string) => {
    const plain = text.trim();
    if (!/\p{L}/u.test(plain) || names.has(plain)) return;
    found.push(`${1 + parsed.getLineAndCharacterOfPosition(node.getStart()).line}: ${plain}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) report(node, node.text);
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) show(node.expression, report);
    if (ts.isJsxAttribute(node) && isTold(node.name)) show(node.initializer, report);
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
}

function isTold(name: ts.JsxAttributeName): boolean {
  return ts.isIdentifier(name) && told.has(name.text);
}

/** Reports the literals that an expression may come to; what it only compares or hands on is none of them. */
function show(node: ts.Node | undefined, report: (node: ts.Node, text: string) => void): void {
  if (node === undefined) return;
  if (ts.isStringLiteralLike(node)) report(node, node.text);
  else if (ts.isTemplateExpression(node)) {
    report(node, node.head.text);
    for (const { expression, literal } of node.templateSpans) {
      show(expression, report);
      report(literal, literal.text);
    }
  } else if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node)) show(node.expression, report);
  else if (ts.isConditionalExpression(node)) {
    show(node.whenTrue, report);
    show(node.whenFalse, report);
  } else if (ts.isBinaryExpression(node) && joins.has(node.operatorToken.kind)) {
    show(node.left, report);
    show(node.right, report);
  }
}

const joins = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.PlusToken,
]);

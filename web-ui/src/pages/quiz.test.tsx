import { screen, waitFor } from "@testing-library/react";
import axe from "axe-core";
import { expect, test } from "vitest";
import type { QuizQuestion } from "../api/types";
import { exampleCase } from "../testing/examples";
import { FakeServer, problem } from "../testing/fakeServer";
import { drawPage, openPage } from "../testing/openPage";
import { toldOf } from "../testing/toldWords";

const question: QuizQuestion = {
  caseId: "case-1",
  history: "Headaches for a month.",
  choices: ["abscess", "glioblastoma", "haemorrhage", "infarct"],
  answer: "glioblastoma",
  wrongFrom: "look-alikes",
};

const second: QuizQuestion = { ...question, caseId: "case-2", answer: "infarct", wrongFrom: "archive" };

function quizServer() {
  const server = new FakeServer().listen();
  const seeds: number[] = [];
  server.collections.keep("Head", [{ caseId: "case-1" }, { caseId: "case-2" }]);
  server.collections.quiz = (seed) => {
    seeds.push(seed);
    return { questions: [question, second], leftOut: [{ caseId: "case-3", reason: "case-gone" }] };
  };
  return { server, seeds };
}

async function faults() {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

const standing = () => screen.getByTestId("quiz-standing").textContent;

test("a quiz is answered by keys alone, and ends with its score", async () => {
  const { seeds } = quizServer();
  const { user } = openPage("/collection/collection-1/quiz?seed=7");
  await screen.findByText("Headaches for a month.");
  await screen.findByTestId("viewer");
  expect(seeds).toEqual([7]);
  expect(toldOf(["metastasis", "frontal", "axial", "CT Head"])).toEqual([]);
  expect(await faults()).toEqual([]);
  await user.keyboard("2");
  expect(standing()).toBe("Right.");
  expect((await screen.findByTestId("quiz-case")).textContent).toContain("left frontal lobe");
  expect(await faults()).toEqual([]);
  await user.keyboard("{Enter}");
  await waitFor(() => expect(screen.getByTestId("question").textContent).toContain("Question 2 of 2"));
  expect(screen.getByTestId("no-look-alikes")).toBeTruthy();
  await user.keyboard("1");
  expect(standing()).toBe("Wrong: it is infarct.");
  await user.keyboard("{Enter}");
  expect((await screen.findByTestId("score")).textContent).toContain("1 of 2 right");
  expect(screen.getByTestId("left-out").textContent).toBe("1 case not in the archive now");
  expect(await faults()).toEqual([]);
  await user.click(screen.getByTestId("quiz-again"));
  await screen.findByText("Question 1 of 2");
  expect(seeds).toEqual([7]);
});

const notThere = problem(404, "Not found", "there is no such case");

test("a case that was deleted since is not asked for and does not count", async () => {
  const { server } = quizServer();
  server.case = (caseId) => (caseId === "case-1" ? notThere : { body: { ...exampleCase, id: caseId } });
  const { user, page } = openPage("/collection/collection-1/quiz?seed=7");
  const gone = (await screen.findByTestId("question-gone")).textContent;
  expect(gone).toContain("Question 1 of 2");
  expect(gone).toContain("This case is not in the archive now.");
  expect(await faults()).toEqual([]);
  await user.keyboard("2");
  expect(screen.queryByTestId("quiz-standing")).toBeNull();
  await user.keyboard("{Enter}");
  await screen.findByTestId("question");
  await user.keyboard("4{Enter}");
  const said = (await screen.findByTestId("score")).textContent;
  expect(said).toContain("1 of 1 right");
  expect(said).not.toContain("Question 1");
  expect(screen.getByTestId("left-out").textContent).toBe("2 cases not in the archive now");
  page.unmount();
  drawPage();
  expect((await screen.findByTestId("score")).textContent).toContain("1 of 1 right");
});

test("a quiz of which every case was deleted since says so", async () => {
  const { server } = quizServer();
  server.case = () => notThere;
  const { user } = openPage("/collection/collection-1/quiz?seed=7");
  await screen.findByText("Question 1 of 2");
  await user.keyboard("{Enter}");
  await screen.findByText("Question 2 of 2");
  await user.keyboard("{Enter}");
  expect((await screen.findByTestId("quiz-none")).textContent).toContain("3 cases not in the archive now");
});

test("a case that was deleted when its question was answered counts, and is said to be gone", async () => {
  const { server } = quizServer();
  const { user, page } = openPage("/collection/collection-1/quiz?seed=7");
  await screen.findByTestId("question");
  await user.keyboard("2");
  page.unmount();
  server.case = () => notThere;
  drawPage();
  await screen.findByText("This case is not in the archive now.");
  expect(standing()).toBe("Right.");
});

test("a question whose case the server fails to give says so", async () => {
  const { server } = quizServer();
  server.case = () => problem(500, "Internal Server Error", "");
  openPage("/collection/collection-1/quiz?seed=7");
  await screen.findByTestId("error");
  expect(screen.getByTestId("question").textContent).toContain("Headaches for a month.");
});

test("a question is answered once", async () => {
  quizServer();
  const { user } = openPage("/collection/collection-1/quiz?seed=7");
  await screen.findByTestId("question");
  await user.keyboard("1");
  await user.keyboard("2");
  expect(standing()).toBe("Wrong: it is glioblastoma.");
});

test("without a seed one is drawn, and stands in the address to have the quiz again", async () => {
  const { seeds } = quizServer();
  const { user } = openPage("/collection/collection-1?unknown=1");
  await user.click(await screen.findByTestId("to-quiz"));
  await screen.findByTestId("question");
  expect(window.location.search).toBe(`?unknown=1&seed=${seeds[0]}`);
  expect(seeds).toHaveLength(1);
});

test("a collection of which nothing can be asked says why", async () => {
  const { server } = quizServer();
  server.collections.quiz = () => ({
    questions: [],
    leftOut: [{ caseId: exampleCase.id, reason: "no-diagnosis" }],
  });
  openPage("/collection/collection-1/quiz?seed=1");
  expect((await screen.findByTestId("quiz-none")).textContent).toContain(
    "1 case without a diagnosis, a label or a finding",
  );
});

test("a quiz that asks something else when it is loaded anew begins anew, with no answer that was not given", async () => {
  const { server } = quizServer();
  const { user, page } = openPage("/collection/collection-1/quiz?seed=7");
  await screen.findByTestId("question");
  await user.keyboard("2");
  page.unmount();
  server.collections.quiz = () => ({
    questions: [second],
    leftOut: [{ caseId: "case-1", reason: "case-gone" }],
  });
  drawPage();
  await screen.findByText("Question 1 of 1");
  expect(standing()).toBe("");
});

test("a quiz that is loaded anew goes on where it was, with its answers", async () => {
  quizServer();
  const { user, page } = openPage("/collection/collection-1/quiz?seed=7");
  await screen.findByTestId("question");
  await user.keyboard("2");
  await user.keyboard("{Enter}");
  await screen.findByText("Question 2 of 2");
  page.unmount();
  const again = drawPage();
  await screen.findByText("Question 2 of 2");
  await again.user.keyboard("1");
  again.page.unmount();
  const last = drawPage();
  await screen.findByText("Wrong: it is infarct.");
  await last.user.click(await screen.findByTestId("quiz-next"));
  expect((await screen.findByTestId("score")).textContent).toContain("1 of 2 right");
  await last.user.click(screen.getByTestId("quiz-other"));
  await screen.findByText("Question 1 of 2");
});

export { default as ArchivePage } from "./ArchivePage";
export { default as EvaluationPage } from "./EvaluationPage";

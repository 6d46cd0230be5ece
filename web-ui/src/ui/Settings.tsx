import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { rememberLanguage } from "../state/language";
import { changeLook, densities, themes, useLook } from "../state/look";
import { type Language, languageNames, languages, speak, words } from "../words/words";
import { Icon } from "./Icon";
import { Switch } from "./Switch";
import { UnknownSwitch } from "./UnknownSwitch";

/** A button, and below it how the page speaks and looks. Esc, or a step out of it, closes it again. */
export function Settings() {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const pressed = ({ target }: PointerEvent) => {
      if (target instanceof Node && !box.current?.contains(target)) setOpen(false);
    };
    document.addEventListener("pointerdown", pressed);
    return () => document.removeEventListener("pointerdown", pressed);
  }, [isOpen]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen) return;
    event.stopPropagation(); // here arrows choose and Esc closes; they step through no images and leave no case
    if (event.key !== "Escape") return;
    setOpen(false);
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its button and switches do not use
    <div
      ref={box}
      className="settings"
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget !== null && !box.current?.contains(relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className="bar-pick"
        aria-label={words.settings.open}
        title={words.settings.open}
        aria-expanded={isOpen}
        aria-controls="settings"
        onClick={() => setOpen(!isOpen)}
        data-testid="settings"
      >
        <Icon name="settings" />
      </button>
      <div id="settings" className="settings-body" hidden={!isOpen}>
        {isOpen && <Choices />}
      </div>
    </div>
  );
}

function Choices() {
  const { theme, density } = useLook();
  const [isLacking, setLacking] = useState(false);
  const speakNow = (language: Language) => {
    rememberLanguage(language);
    speak(language).then(
      () => setLacking(false),
      () => setLacking(true),
    );
  };
  return (
    <>
      <Switch
        legend={words.settings.language}
        isNamed
        options={languages.map((value) => ({ value, title: languageNames[value], lang: value }))}
        chosen={words.language}
        onChange={speakNow}
        testId="language"
      />
      {isLacking && <p role="alert">{words.settings.notLoaded}</p>}
      <Switch
        legend={words.settings.theme}
        isNamed
        options={themes.map((value) => ({ value, title: words.settings.themes[value] }))}
        chosen={theme}
        onChange={(next) => changeLook({ theme: next })}
        testId="theme"
      />
      <Switch
        legend={words.settings.density}
        isNamed
        options={densities.map((value) => ({ value, title: words.settings.densities[value] }))}
        chosen={density}
        onChange={(next) => changeLook({ density: next })}
        testId="density"
      />
      <UnknownSwitch />
    </>
  );
}

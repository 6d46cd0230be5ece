import { connectionLost } from "./failure";

/** A server-sent event (WHATWG HTML, section 9.2): its name, and its data with lines joined by a line feed. */
export type ServerEvent = { readonly name: string; readonly data: string };

/** What one answer may hold. More is a fault of the server, which shall not drown the page. */
export const mostCharacters = 8 * 1024 * 1024;
export const mostEvents = 2_000;

/** Reads the events of an answer as they come; an event that was cut off is none. Leaving the loop ends the answer. */
export async function* readEvents(stream: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  const lines = new EventLines();
  let characters = 0;
  let events = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(connectionLost);
      if (done) return;
      const text = decoder.decode(value, { stream: true });
      characters += text.length;
      if (characters > mostCharacters) throw new Error(`an answer of more than ${mostCharacters} characters`);
      for (const event of lines.take(text)) {
        events++;
        if (events > mostEvents) throw new Error(`an answer of more than ${mostEvents} events`);
        yield event;
      }
    }
  } finally {
    reader.cancel().catch(() => undefined); // it has ended already, or broke
  }
}

/** Lines become events: fields gather until an empty line. */
class EventLines {
  private rest = "";
  private name = "";
  private data: string[] = [];

  take(text: string): readonly ServerEvent[] {
    // a carriage return at the end may be the first half of a line's end
    const lines = (this.rest + text).split(/\r\n|\n|\r(?!$)/);
    this.rest = lines.pop() ?? "";
    return lines.flatMap((line) => this.line(line));
  }

  private line(line: string): readonly ServerEvent[] {
    if (line === "") return this.event();
    const [, field, value = ""] = /^([^:]*)(?:: ?([\s\S]*))?$/.exec(line) ?? [];
    if (field === "event") this.name = value;
    if (field === "data") this.data.push(value);
    return [];
  }

  private event(): readonly ServerEvent[] {
    const event = { name: this.name === "" ? "message" : this.name, data: this.data.join("\n") };
    const hasData = this.data.length > 0;
    this.name = "";
    this.data = [];
    return hasData ? [event] : [];
  }
}

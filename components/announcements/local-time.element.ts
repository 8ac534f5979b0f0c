/**
 * `<local-time data-start="<ISO instant>" data-zone="America/Toronto" data-text="{time} in your time zone" hidden>`:
 * shows the moment in the reader's own zone, only when their clock differs from the zone's at that moment.
 */
class LocalTime extends HTMLElement {
  connectedCallback(): void {
    const { start = "", zone = "UTC", text = "{time}" } = this.dataset;
    const moment = new Date(start);
    if (Number.isNaN(moment.getTime())) return;
    const inZone = (timeZone?: string) =>
      new Intl.DateTimeFormat(document.documentElement.lang, {
        dateStyle: "medium",
        timeStyle: "short",
        ...(timeZone && { timeZone }),
      })
        .format(moment)
        // As lib/i18n/dates.ts writes French hours: 9 h, 9 h 30.
        .replace(/\b0?(\d+)\sh\s(\d+)/, (_, hour: string, minute: string) =>
          minute === "00" ? `${hour}\u00A0h` : `${hour}\u00A0h\u00A0${minute}`,
        );
    if (inZone() === inZone(zone)) return;
    this.textContent = text.replace("{time}", inZone());
    this.hidden = false;
  }
}

customElements.define("local-time", LocalTime);

import { useMemo, useState } from "preact/hooks";
import { whenWords } from "../../words/day-words.ts";
import type { Face, Lane, LaneId, Mark } from "../lanes/mark.ts";

type Props = { readonly lanes: readonly Lane[]; readonly face: Face };

const perPage = 50;

type Line = { readonly lane: Lane; readonly kind: string; readonly mark: Mark };

/** Latest first; what bears no date comes last. */
const latestFirst = (a: Line, b: Line): number =>
  Number(b.mark.when.dated) - Number(a.mark.when.dated) ||
  b.mark.to - a.mark.to ||
  b.mark.from - a.mark.from;

const linesOf = (lanes: readonly Lane[]): readonly Line[] =>
  lanes
    .flatMap((lane) =>
      lane.rows.flatMap(({ marks, says }) => marks.map((mark) => ({ lane, kind: says, mark }))),
    )
    .toSorted(latestFirst);

const Pages = ({
  page,
  pages,
  onPage,
}: {
  page: number;
  pages: number;
  onPage: (page: number) => void;
}) =>
  pages < 2 ? null : (
    <p class="tl-noprint">
      <button type="button" class="tl-quiet" disabled={page === 0} onClick={() => onPage(page - 1)}>
        Later page
      </button>{" "}
      <span role="status">
        Page {page + 1} of {pages}
      </span>{" "}
      <button
        type="button"
        class="tl-quiet"
        disabled={page === pages - 1}
        onClick={() => onPage(page + 1)}
      >
        Earlier page
      </button>
    </p>
  );

/** Everything that the picture draws, as a table: latest first, by lane, fifty lines a page. */
export const EventsTable = ({ lanes, face }: Props) => {
  const [only, setOnly] = useState<LaneId | "all">("all");
  const [page, setPage] = useState(0);
  const filled = lanes.filter(({ rows }) => rows.length > 0);
  const lines = useMemo(
    () => linesOf(lanes.filter(({ id }) => only === "all" || id === only)),
    [lanes, only],
  );
  const pages = Math.max(1, Math.ceil(lines.length / perPage));
  const shown = Math.min(page, pages - 1);
  const choose = (value: string): void => {
    setOnly(filled.find(({ id }) => id === value)?.id ?? "all");
    setPage(0);
  };
  return (
    <>
      <p>
        <label>
          Show{" "}
          <select
            class="tl-input tl-input--select"
            value={only}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            <option value="all">all lanes</option>
            {filled.map(({ id, title }) => (
              <option key={id} value={id}>
                {title.toLowerCase()}
              </option>
            ))}
          </select>
        </label>
      </p>
      <Pages page={shown} pages={pages} onPage={setPage} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
      <section class="tl-scroll" aria-label="Timeline as a table" tabIndex={0}>
        <table class="tl-table">
          <caption>
            {lines.length} {lines.length === 1 ? "line" : "lines"}, latest first.
          </caption>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Lane</th>
              <th scope="col">Kind</th>
              <th scope="col">What</th>
              {face === "clinician" ? <th scope="col">Entry</th> : null}
            </tr>
          </thead>
          <tbody>
            {lines.slice(shown * perPage, (shown + 1) * perPage).map(({ lane, kind, mark }) => (
              <tr key={`${kind} ${mark.ids.join(" ")} ${mark.says}`}>
                <td class="tl-table__when">{whenWords(mark.when)}</td>
                <td>{lane.title}</td>
                <td>{kind}</td>
                <td>
                  {mark.says}
                  {mark.sure ? "" : " (perhaps)"}
                </td>
                {face === "clinician" ? <td class="tl-mono">{mark.ids.join(", ")}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
};

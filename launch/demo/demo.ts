import { stories } from "../../fixtures/index.ts";
import type { Story } from "../../fixtures/story.ts";
import { standGuard } from "../boundary.ts";
import { findConfig, findRoot } from "../page-parts.ts";
import { choosePerson } from "./choose-person.ts";
import { exampleDay } from "./example-day.ts";

const root = findRoot();
const fall = standGuard(root);

const open = async (story: Story): Promise<void> => {
  const config = findConfig();
  const today = exampleDay(config);
  // Fetched first: from then on nothing of this page reaches the network but its own later parts.
  const [{ beginVisit }, { startReading }, { openDemoDoor, closeNetwork }, { demoSession }, made] =
    await Promise.all([
      import("../begin-visit.ts"),
      import("../start-reading.ts"),
      import("./demo-door.ts"),
      import("./demo-session.ts"),
      import("./demo-record.ts"),
    ]);
  closeNetwork(openDemoDoor(made.resourcesOf(story, today)));
  const session = demoSession(story.id);
  await beginVisit({
    root,
    fall,
    config: { ...config, ...made.settingsAt(today), keepDrafts: false },
    session,
    reading: startReading(session),
    practiceChanges: undefined,
  });
};

const asked = stories.find(({ id }) => `#${id}` === location.hash);
if (asked) open(asked).catch(fall);
else choosePerson(root, stories, (story) => void open(story).catch(fall));

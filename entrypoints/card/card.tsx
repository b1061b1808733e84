/** The card of a mention as a function of what it was asked to show. */
import type { EntityDetails } from "../../components/entity/entity-details.ts";
import type { CardShow, FromCard } from "../../utils/messages/card-port.ts";
import { CardBody, type CardActions } from "./card-body.tsx";
import { CardFrame } from "./card-frame.tsx";

/** The id of the name, which labels the dialog and takes the focus. */
const HEADING = "name";

export type CardContent =
  /** Nothing was asked yet, or the answer is a blink away: draw nothing. */
  | { state: "waiting" }
  | { state: "loading"; show: CardShow }
  | { state: "ready"; show: CardShow; entities: Omit<Extract<EntityDetails, { state: "ready" }>, "state">[] }
  | ({ state: "error"; show: CardShow } & Pick<Extract<EntityDetails, { state: "error" }>, "code">);

export interface CardProps extends Omit<CardActions, "onNext"> {
  content: CardContent;
  send: (message: FromCard) => void;
}

/** Nothing while there is nothing to show. */
export function Card({ content, send, ...actions }: CardProps) {
  if (content.state === "waiting") return null;
  return (
    <CardFrame labelId={HEADING} about={content} focusOn={content.show.focus ? HEADING : undefined} send={send}>
      <CardBody content={content} headingId={HEADING} onNext={() => send({ type: "next" })} {...actions} />
    </CardFrame>
  );
}

import { isStaff } from "../../auth/viewer.ts";
import { sendAsCustomer } from "../send-as-customer.ts";
import { sendAsStaff } from "../send-as-staff.ts";
import type { Handler } from "./handler.ts";

export const sendMessage: Handler<"send_message"> = (relay, session, frame) =>
  isStaff(session.viewer) ? sendAsStaff(relay, session, frame) : sendAsCustomer(relay, session, frame);

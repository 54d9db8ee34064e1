import { startTestRelay } from "../../server/src/relay/testing/test-relay.ts";
import { protocolSuite } from "../protocol/suite.ts";

protocolSuite("the real relay", () => startTestRelay());

// Made by infra/tooling/generate-api-client.cjs from docs/reference/openapi.v1.json.

export type paths = {
  '/api/v1/asyncapi.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Describe topic and streams */
    get: operations['eventSchemas.describe'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cycles/{cycle}/calendar.ics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Subscribe to the phases of a cycle */
    get: operations['calendars.ofCycle'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/feed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read the feed of events from any place on */
    get: operations['feed.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/feed/atom': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read the newest events as an Atom feed */
    get: operations['atom.current'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/feed/atom/{archive}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read an archive of the Atom feed, the same for ever */
    get: operations['atom.archive'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/feed/dump.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get the whole feed as one table */
    get: operations['dumps.asTable'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/feed/dump.ndjson': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get the whole feed as one file, an event on each line */
    get: operations['dumps.asLines'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/feed/stream': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read the feed as server-sent events, as they come */
    get: operations['feedStream.follow'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the forums */
    get: operations['forums.list'];
    put?: never;
    /** Register a forum */
    post: operations['forums.register'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show a forum */
    get: operations['forums.find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/action-items': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List action items that are open in the forum */
    get: operations['actionItems.open'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/bylaws': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the versions of the bylaws, the one in force first */
    get: operations['bylaws.list'];
    put?: never;
    /** Adopt bylaws */
    post: operations['bylawsActs.adopt'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/bylaws/{bylaws}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show a version of the bylaws */
    get: operations['bylaws.find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/calendar.ics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Subscribe to the phases, meetings and duties of a forum */
    get: operations['calendars.ofForum'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/cycles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the cycles of a forum */
    get: operations['cycles.list'];
    put?: never;
    /** Open a cycle */
    post: operations['cycles.open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/cycles/{cycle}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show a cycle */
    get: operations['cycles.find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/cycles/{cycle}/amendments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Amend the calendar with grounds */
    post: operations['cycleActs.amendCalendar'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/cycles/{cycle}/clocks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Start the clocks of a cycle of the past */
    post: operations['cycleActs.startClocks'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/cycles/{cycle}/cohort-shift': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Move a cycle to the next cohort */
    post: operations['cycleActs.shiftCohort'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/cycles/{cycle}/comment-windows': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the comment windows */
    get: operations['cycleParts.commentWindows'];
    put?: never;
    /** Open public comment */
    post: operations['cycleActs.openPublicComment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/cycles/{cycle}/comment-windows/{window}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show a comment window */
    get: operations['cycleParts.commentWindow'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/cycles/{cycle}/commitments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the commitments of the plan */
    get: operations['commitments.list'];
    put?: never;
    /** Record a commitment, in place of what was recorded before */
    post: operations['commitments.record'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/cycles/{cycle}/commitments/{commitment}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show a commitment */
    get: operations['commitments.find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/cycles/{cycle}/evidence': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the evidence */
    get: operations['cycleParts.evidence'];
    put?: never;
    /** Record evidence */
    post: operations['cycleActs.recordEvidence'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/cycles/{cycle}/evidence/{evidence}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show a piece of evidence */
    get: operations['cycleParts.pieceOfEvidence'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/cycles/{cycle}/evidence/{evidence}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Withdraw evidence recorded by mistake */
    post: operations['cycleActs.withdrawEvidence'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/cycles/{cycle}/phases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the phases of a cycle */
    get: operations['cycleParts.phases'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/cycles/{cycle}/phases/{phase}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show a phase */
    get: operations['cycleParts.phase'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/cycles/{cycle}/resumption': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Resume a cycle */
    post: operations['cycleActs.resume'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/cycles/{cycle}/suspension': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Suspend a cycle */
    post: operations['cycleActs.suspend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/cycles/{cycle}/waivers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Waive a phase */
    post: operations['cycleActs.waivePhase'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/deadlines': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List what the forum owes and owed */
    get: operations['deadlines.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the decisions, the newest first */
    get: operations['decisions.list'];
    put?: never;
    /** Table a motion */
    post: operations['decisions.table'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/decisions/{decision}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show a motion and what became of it */
    get: operations['decisions.find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/decisions/{decision}/agencies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Instruct an agency */
    post: operations['decisionEffects.instructAgency'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/decisions/{decision}/agencies/report': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record the report of an agency */
    post: operations['decisionEffects.reportAgency'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/decisions/{decision}/ballots': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Cast a ballot */
    post: operations['votes.castBallot'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/decisions/{decision}/consensus': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Declare consensus */
    post: operations['decisionActs.declareConsensus'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/decisions/{decision}/defer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Set a motion aside for a later meeting */
    post: operations['decisionActs.defer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/decisions/{decision}/dialogue-exhausted': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Declare that dialogue is exhausted */
    post: operations['decisionActs.declareDialogueExhausted'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/decisions/{decision}/external-approval': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ask for approval from outside the forum */
    post: operations['decisionEffects.requestExternalApproval'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/decisions/{decision}/external-approval/grant': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record that approval was granted */
    post: operations['decisionEffects.grantExternalApproval'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/decisions/{decision}/external-approval/refuse': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record that approval was refused */
    post: operations['decisionEffects.refuseExternalApproval'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/decisions/{decision}/government-answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give the government’s reasoned answer */
    post: operations['decisionEffects.giveGovernmentReason'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/decisions/{decision}/objections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Object to consensus */
    post: operations['decisionActs.raiseObjection'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/decisions/{decision}/objections/{seat}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take back an objection */
    post: operations['decisionActs.withdrawObjection'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/decisions/{decision}/position-papers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the position papers */
    get: operations['decisions.positionPapers'];
    put?: never;
    /** File a position paper */
    post: operations['decisionActs.filePositionPaper'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/decisions/{decision}/position-papers/{paper}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show a position paper */
    get: operations['decisions.positionPaper'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/decisions/{decision}/recognise': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Recognise a decision */
    post: operations['decisionEffects.recognise'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/decisions/{decision}/vote': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Open a vote */
    post: operations['votes.open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/decisions/{decision}/vote/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Close a vote */
    post: operations['votes.close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/decisions/{decision}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Withdraw a motion */
    post: operations['decisionActs.withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/frequency': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Change how often the forum meets */
    post: operations['bylawsActs.changeFrequency'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/mandates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List who has the say on which topic */
    get: operations['bylaws.listMandates'];
    put?: never;
    /** Define who has the say on a topic */
    post: operations['bylawsActs.defineMandate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/meetings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the meetings, the latest first */
    get: operations['meetings.list'];
    put?: never;
    /** Call a meeting */
    post: operations['meetings.schedule'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/meetings/{meeting}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show a meeting */
    get: operations['meetings.find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/meetings/{meeting}/action-items': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List what the meeting asked of people */
    get: operations['actionItems.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/meetings/{meeting}/action-items/{item}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show an action item */
    get: operations['actionItems.find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/meetings/{meeting}/action-items/{item}/complete': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record that an action item is done */
    post: operations['actionItems.complete'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/meetings/{meeting}/action-items/{item}/review': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Look at an action item in a later meeting */
    post: operations['actionItems.review'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/meetings/{meeting}/agenda': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Draft the agenda */
    post: operations['agenda.draft'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/meetings/{meeting}/agenda/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Approve the agenda as chair or co-chair */
    post: operations['agenda.approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/meetings/{meeting}/agenda/circulate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Circulate the draft among the members */
    post: operations['agenda.circulate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/meetings/{meeting}/agenda/comments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Comment on the draft */
    post: operations['agenda.comment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/meetings/{meeting}/agenda/publish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Publish the final agenda */
    post: operations['agenda.publish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/meetings/{meeting}/agenda/return': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give the agenda back with grounds */
    post: operations['agenda.giveBack'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/meetings/{meeting}/agenda/revise': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Revise the agenda after the comments */
    post: operations['agenda.revise'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/meetings/{meeting}/announce': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Announce a meeting */
    post: operations['meetingActs.announce'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/meetings/{meeting}/attendance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record who is there */
    post: operations['meetingActs.recordAttendance'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/meetings/{meeting}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Cancel a meeting */
    post: operations['meetingActs.cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/meetings/{meeting}/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Close the meeting */
    post: operations['meetingActs.close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/meetings/{meeting}/departures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record who left */
    post: operations['meetingActs.recordDeparture'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/meetings/{meeting}/materials': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send papers to the members */
    post: operations['agenda.sendMaterials'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/meetings/{meeting}/minute-taker': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Name who takes the minutes */
    post: operations['meetingActs.assignMinuteTaker'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/meetings/{meeting}/minutes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show the minutes */
    get: operations['meetings.minutes'];
    put?: never;
    /** Draft the minutes */
    post: operations['minutesActs.draft'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/meetings/{meeting}/minutes/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Approve the minutes as chair or co-chair */
    post: operations['minutesActs.approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/meetings/{meeting}/minutes/circulate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Circulate the draft of the minutes */
    post: operations['minutesActs.circulate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/meetings/{meeting}/minutes/publish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Publish the minutes */
    post: operations['minutesActs.publish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/meetings/{meeting}/move': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Move a meeting */
    post: operations['meetingActs.move'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/meetings/{meeting}/open': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Open the meeting and count the quorum */
    post: operations['meetingActs.open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/meetings/{meeting}/proxies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say who sits for a member */
    post: operations['meetingActs.notifyProxy'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/meetings/{meeting}/proxies/{seat}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take back a proxy */
    post: operations['meetingActs.withdrawProxy'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/meetings/{meeting}/second-call': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Call again after a first call without quorum */
    post: operations['meetingActs.issueSecondCall'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/meetings/records': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Write down a meeting of the past */
    post: operations['meetings.record'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/reminder-hour': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Set the hour at which reminders go out */
    post: operations['forums.setReminderHour'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/roles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List who holds which role */
    get: operations['roles.list'];
    put?: never;
    /** Give a person a role */
    post: operations['roles.assign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/roles/{role}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show one assignment of a role */
    get: operations['roles.find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/roles/{role}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End a role on a day */
    post: operations['roles.end'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/seats': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the seats */
    get: operations['seats.list'];
    put?: never;
    /** Establish a seat */
    post: operations['seats.establish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/seats/{seat}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show a seat */
    get: operations['seats.find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/seats/{seat}/abolish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Abolish a seat */
    post: operations['seatActs.abolish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/seats/{seat}/deputy': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Name who sits for the holder of a seat */
    post: operations['seatActs.nameDeputy'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/seats/{seat}/fill': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Fill a seat */
    post: operations['seatActs.fill'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/seats/{seat}/lapse/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Confirm that a membership lapsed */
    post: operations['seatActs.confirmLapse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/seats/{seat}/lapse/dismiss': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Dismiss the proposal of a lapse */
    post: operations['seatActs.dismissLapse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/seats/{seat}/substitute': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Name who follows in a seat */
    post: operations['seatActs.nameSubstitute'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/seats/{seat}/vacate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record that a seat was left */
    post: operations['seatActs.vacate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forums/{forum}/standing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show parity and the rhythm of meetings */
    get: operations['bylaws.standing'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/calendar': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show when your private calendar was made */
    get: operations['duties.find'];
    put?: never;
    /** Make a new address of your private calendar */
    post: operations['duties.make'];
    /** Revoke the address of your private calendar */
    delete: operations['duties.revoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/duties': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List what you owe over all forums */
    get: operations['duties.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/openapi.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Describe this API */
    get: operations['description.openApi'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show how each process and its work is, to administrators */
    get: operations['operations.find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List people, for administrators */
    get: operations['people.list'];
    put?: never;
    /** Add a person */
    post: operations['people.add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/{person}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show a person to administrators and to themselves */
    get: operations['people.find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/schemas/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the addresses of the schemas of events */
    get: operations['eventSchemas.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/schemas/events/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show the JSON Schema of an event type in a version */
    get: operations['eventSchemas.show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Say whether the process lives */
    get: operations['health.live'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Say whether the process can do its work */
    get: operations['health.ready'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
};
export type webhooks = Record<string, never>;
export type components = {
  schemas: {
    /** action item */
    ActionItem: {
      doneOn: string | null;
      /**
       * civil date
       * Format: date
       */
      dueOn: string;
      id: string;
      lateByDays: number | null;
      meetingId: string;
      /**
       * civil date
       * Format: date
       */
      openedOn: string;
      overdueSince: string | null;
      owner: components['schemas']['Person'];
      reviews: {
        dueOn: string | null;
        meetingId: string;
        /** @enum {string} */
        outcome: 'kept' | 'released';
        /**
         * civil date
         * Format: date
         */
        reviewedOn: string;
      }[];
      /** @enum {string} */
      status: 'open' | 'done' | 'released';
      /** version of the stream */
      version: number;
      what: string;
    };
    /** agenda item */
    AgendaItem: {
      decisionId: string | null;
      itemId: string;
      /** @enum {string} */
      kind: 'topic' | 'motion' | 'action-items' | 'general';
      title: string;
    };
    /** bylaws */
    Bylaws: {
      absences: {
        fromMeetings: number;
        inARow: number;
        ofAYear: components['schemas']['Share'];
      };
      decision: components['schemas']['DecisionRule'];
      frequency: {
        usual: string | null;
        whileDrafting: string | null;
      };
      ladder: {
        overdueNotices: string[];
        reminders: string[];
      };
      /** @enum {string} */
      mode: 'decision' | 'consultative' | 'mixed';
      notice: {
        /**
         * period
         * Format: duration
         */
        agenda: string;
        /**
         * period
         * Format: duration
         */
        extraordinary: string;
        /**
         * period
         * Format: duration
         */
        finalAgenda: string;
        /**
         * period
         * Format: duration
         */
        papers: string;
        /**
         * period
         * Format: duration
         */
        secondCall: string;
      };
      proxies: {
        /**
         * period
         * Format: duration
         */
        cutOff: string;
        seatsPerProxy: number;
      };
      quorum: components['schemas']['QuorumRule'];
      terms: {
        /**
         * period
         * Format: duration
         */
        governmentAnswer: string;
        /**
         * period
         * Format: duration
         */
        lapseConfirmation: string;
        /**
         * period
         * Format: duration
         */
        minutes: string;
        /**
         * period
         * Format: duration
         */
        seatFilling: string;
        /**
         * period
         * Format: duration
         */
        vote: string;
      };
    };
    /** version of the bylaws */
    BylawsVersion: {
      /**
       * civil date
       * Format: date
       */
      adoptedOn: string;
      bylaws: components['schemas']['Bylaws'];
      bylawsVersion: number;
      decisionId: string | null;
      frequencyChanges: {
        /**
         * civil date
         * Format: date
         */
        changedOn: string;
        decisionId: string | null;
        usual: string | null;
        whileDrafting: string | null;
      }[];
      id: string;
      supersededOn: string | null;
      /** version of the stream */
      version: number;
    };
    /** comment window */
    CommentWindow: {
      closedOn: string | null;
      /**
       * civil date
       * Format: date
       */
      endsOn: string;
      /**
       * civil date
       * Format: date
       */
      opensOn: string;
      phase: components['schemas']['PhaseName'];
      url: string | null;
      windowId: string;
    };
    /** commitment */
    Commitment: {
      /**
       * civil date
       * Format: date
       */
      changedOn: string;
      dueOn: string | null;
      dueWording: {
        [key: string]: string;
      } | null;
      id: string;
      leadAgencies: string[];
      milestones: components['schemas']['Milestone'][];
      /**
       * civil date
       * Format: date
       */
      recordedOn: string;
      revision: number;
      startsOn: string | null;
      startWording: {
        [key: string]: string;
      } | null;
      supportingAgencies: string[];
      /** text by language */
      titles: {
        [key: string]: string;
      };
      /** version of the stream */
      version: number;
    };
    /** stored act that made something */
    Created: {
      id: string;
      streamId: string;
      /** version of the stream */
      version: number;
    };
    /** cycle */
    Cycle: {
      clocksStartedOn: string | null;
      /**
       * civil date
       * Format: date
       */
      endsOn: string;
      id: string;
      languages: string[];
      /** @enum {string} */
      openedBy: 'person' | 'clock';
      /**
       * civil date
       * Format: date
       */
      openedOn: string;
      predecessor: string | null;
      profile: string;
      profileVersion: number;
      shiftedOn: string | null;
      /**
       * civil date
       * Format: date
       */
      startsOn: string;
      /** @enum {string} */
      status: 'in-preparation' | 'running' | 'suspended';
      suspendedOn: string | null;
      /** version of the stream */
      version: number;
    };
    /** deadline */
    Deadline: {
      cycleId: string | null;
      due: string | null;
      dueOn: string | null;
      /** @enum {string} */
      duty:
        | 'phase'
        | 'comment-window'
        | 'agenda'
        | 'papers'
        | 'final-agenda'
        | 'minutes'
        | 'action-item'
        | 'vote'
        | 'government-answer'
        | 'agency-instruction'
        | 'meeting-frequency'
        | 'six-month-minimum'
        | 'lapse-confirmation'
        | 'seat-filling'
        | 'term-end';
      id: string;
      lateByDays: number | null;
      metAt: string | null;
      metOn: string | null;
      missedOn: string | null;
      moves: {
        from: string;
        /**
         * civil date
         * Format: date
         */
        movedOn: string;
        revision: number;
        to: string;
        /** @enum {string} */
        was: 'planned' | 'open' | 'met' | 'missed' | 'waived' | 'ruled-out' | 'released';
      }[];
      openedOn: string | null;
      overdueNotices: {
        /**
         * civil date
         * Format: date
         */
        doneOn: string;
        /**
         * civil date
         * Format: date
         */
        occurredOn: string;
        revision: number;
        /**
         * period
         * Format: duration
         */
        rung: string;
      }[];
      /** @enum {string} */
      owner: 'forum' | 'cycle' | 'meeting' | 'decision';
      ownerId: string;
      phase: components['schemas']['PhaseName'] | null;
      reachedOn: string | null;
      rectifiedOn: string | null;
      reminders: {
        because: string | null;
        /**
         * civil date
         * Format: date
         */
        doneOn: string;
        /** @enum {string} */
        duty:
          | 'phase'
          | 'comment-window'
          | 'irm-briefing'
          | 'agenda'
          | 'papers'
          | 'final-agenda'
          | 'minutes'
          | 'action-item'
          | 'vote'
          | 'government-answer'
          | 'agency-instruction'
          | 'meeting-frequency'
          | 'six-month-minimum'
          | 'lapse-confirmation'
          | 'seat-filling'
          | 'term-end';
        /**
         * civil date
         * Format: date
         */
        occurredOn: string;
        /** @enum {string} */
        outcome: 'issued' | 'skipped' | 'superseded';
        revision: number;
        /**
         * period
         * Format: duration
         */
        rung: string;
      }[];
      revision: number;
      ruledOutBecause: ('short-notice' | 'second-call') | null;
      /** @enum {string} */
      status: 'planned' | 'open' | 'met' | 'missed' | 'waived' | 'ruled-out' | 'released';
      subject: string | null;
      /** version of the stream */
      version: number;
      warnedOn: string | null;
    };
    /** decision */
    Decision: {
      agencies: {
        agency: string;
        /**
         * civil date
         * Format: date
         */
        dueOn: string;
        /**
         * civil date
         * Format: date
         */
        instructedOn: string;
        reportedOn: string | null;
        url: string | null;
      }[];
      answer: {
        accepted: ('wholly' | 'in-part' | 'rejected') | null;
        answer: components['schemas']['WrittenText'] | null;
        /**
         * civil date
         * Format: date
         */
        dueOn: string;
        givenOn: string | null;
        url: string | null;
      } | null;
      approval: {
        from: string;
        grounds: components['schemas']['WrittenText'] | null;
        /**
         * civil date
         * Format: date
         */
        requestedOn: string;
        settledOn: string | null;
        /** @enum {string} */
        status: 'requested' | 'granted' | 'refused';
        url: string | null;
      } | null;
      ballots?: {
        choice: ('yes' | 'no' | 'abstain') | null;
        name: string | null;
        /** person id */
        personId?: string;
        seatId: string;
      }[];
      deferrals: {
        count: number;
        /**
         * civil date
         * Format: date
         */
        deferredOn: string;
        fromMeetingId: string | null;
        grounds: components['schemas']['WrittenText'];
        toMeetingId: string | null;
      }[];
      exhaustedOn: string | null;
      id: string;
      /** @enum {string} */
      mandate: 'decides' | 'advises' | 'reserved';
      meetingId: string | null;
      meetingIds: string[];
      /** @enum {string} */
      mode: 'decision' | 'consultative' | 'mixed';
      motion: components['schemas']['WrittenText'];
      objections?: {
        grounds: components['schemas']['WrittenText'];
        name: string | null;
        /** person id */
        personId?: string;
        /**
         * civil date
         * Format: date
         */
        raisedOn: string;
        seatId: string;
        withdrawnOn: string | null;
      }[];
      positionPapers: components['schemas']['PositionPaper'][];
      recognisedOn: string | null;
      recognitionUrl: string | null;
      result: {
        binding: boolean | null;
        /**
         * civil date
         * Format: date
         */
        decidedOn: string;
        failedBecause: ('not-carried' | 'no-quorum') | null;
        /** @enum {string} */
        rule: 'consensus' | 'simple-majority' | 'qualified-majority';
      } | null;
      rule: components['schemas']['DecisionRule'];
      /** @enum {string} */
      status: 'tabled' | 'voting' | 'set-aside' | 'taken' | 'failed' | 'withdrawn';
      tabledBy?: components['schemas']['Person'] | null;
      /**
       * civil date
       * Format: date
       */
      tabledOn: string;
      tally: components['schemas']['Tally'] | null;
      title: string;
      topic: string;
      /** version of the stream */
      version: number;
      vote: {
        closedAt: string | null;
        closesAt: string | null;
        entitled: number;
        /** @enum {string} */
        method: 'in-meeting' | 'by-correspondence';
        /** civil date-time */
        openedAt: string;
        quorum: number;
        rule: components['schemas']['VotingRule'];
        secret: boolean;
        /** @enum {string} */
        status: 'open' | 'closed';
        tally: components['schemas']['Tally'] | null;
        voteId: string;
      } | null;
      voters?: {
        name: string | null;
        /** person id */
        personId?: string;
        seatId: string;
        sector: components['schemas']['Sector'];
      }[];
      withdrawnOn: string | null;
    };
    /** decision rule */
    DecisionRule:
      | {
          /** @constant */
          rule: 'consensus';
        }
      | {
          /** @enum {string} */
          base: 'present' | 'cast';
          /** @constant */
          rule: 'simple-majority';
        }
      | {
          /** @enum {string} */
          base: 'present' | 'cast' | 'active';
          /** @constant */
          rule: 'qualified-majority';
          share: components['schemas']['Share'];
        }
      | {
          exhaustion:
            | {
                deferrals: number;
              }
            | {
                /**
                 * period
                 * Format: duration
                 */
                after: string;
              };
          /** @constant */
          rule: 'mixed';
          vote: components['schemas']['VotingRule'];
        };
    /** decision in a list */
    DecisionSummary: {
      id: string;
      /** @enum {string} */
      mandate: 'decides' | 'advises' | 'reserved';
      meetingId: string | null;
      result: {
        binding: boolean | null;
        /**
         * civil date
         * Format: date
         */
        decidedOn: string;
        failedBecause: ('not-carried' | 'no-quorum') | null;
        /** @enum {string} */
        rule: 'consensus' | 'simple-majority' | 'qualified-majority';
      } | null;
      /** @enum {string} */
      status: 'tabled' | 'voting' | 'set-aside' | 'taken' | 'failed' | 'withdrawn';
      /**
       * civil date
       * Format: date
       */
      tabledOn: string;
      tally: components['schemas']['Tally'] | null;
      title: string;
      topic: string;
      /** version of the stream */
      version: number;
    };
    /** piece of evidence */
    Evidence: {
      evidenceId: string;
      language: string | null;
      /**
       * civil date
       * Format: date
       */
      occurredOn: string;
      phase: components['schemas']['PhaseName'];
      /**
       * civil date
       * Format: date
       */
      recordedOn: string;
      /** @enum {string} */
      type:
        | 'PlanAdopted'
        | 'PlanSubmitted'
        | 'ReportVersionPublished'
        | 'SummaryVersionPublished'
        | 'IrmDraftShared'
        | 'IrmPanelReviewed'
        | 'GovernmentCommentReceived'
        | 'IrmReportFinalised'
        | 'IrmReportPublished'
        | 'FormalResponsePublished';
      /**
       * address
       * Format: uri
       */
      url: string;
      withdrawnOn: string | null;
    };
    /** batch of events */
    FeedBatch: (components['schemas']['FeedEvent'] | components['schemas']['WithheldEvent'])[];
    /** event */
    FeedEvent: {
      actor: string;
      causationid?: string;
      /** document hash */
      chain: string;
      commandid: string;
      correlationid: string;
      data: {
        [key: string]: unknown;
      };
      /** @constant */
      datacontenttype: 'application/json';
      /** Format: uri */
      dataschema: string;
      /** document hash */
      eventhash: string;
      id: string;
      installation: string;
      partitionkey: string;
      previousinforum: string;
      /** Format: date-time */
      recordedtime: string;
      sequence: string;
      source: string;
      /** @constant */
      specversion: '1.0';
      streamversion: string;
      subject: string;
      /** Format: date-time */
      time: string;
      type: string;
    };
    /** field that is not as it must be */
    FieldProblem: {
      code: string;
      detail: string;
      pointer: string;
    };
    /** forum */
    Forum: {
      id: string;
      localLanguages: string[];
      name: string;
      /**
       * civil date
       * Format: date
       */
      registeredOn: string;
      /** time of day */
      reminderHour: string;
      /** version of the stream */
      version: number;
      zone: string;
    };
    /** indicator */
    Indicator: {
      dueOn: string | null;
      dueWording: {
        [key: string]: string;
      } | null;
      indicatorId: string;
      leadAgencies: string[];
      startsOn: string | null;
      startWording: {
        [key: string]: string;
      } | null;
      supportingAgencies: string[];
      /** text by language */
      titles: {
        [key: string]: string;
      };
    };
    /** liveness */
    Liveness: {
      /** @constant */
      status: 'live';
    };
    /** meeting */
    Meeting: {
      absentSeats: string[];
      agenda: components['schemas']['AgendaItem'][] | null;
      agendaPublishedAt: string | null;
      announcedOn: string | null;
      attendedSeats: string[];
      attendees?: {
        /** civil date-time */
        arrivedAt: string;
        /** @enum {string} */
        as: 'member' | 'deputy' | 'proxy' | 'observer' | 'guest';
        leftAt: string | null;
        name: string | null;
        /** person id */
        personId?: string;
        seatId: string | null;
        sector: components['schemas']['Sector'] | null;
      }[];
      bylawsVersion: number | null;
      /** @enum {number} */
      call: 1 | 2;
      calledOn: string | null;
      cancelledBecause: components['schemas']['WrittenText'] | null;
      cancelledOn: string | null;
      carriedOver: components['schemas']['AgendaItem'][];
      closedAt: string | null;
      decisions: {
        decisionId: string;
        /** @enum {string} */
        outcome: 'taken' | 'failed' | 'set-aside';
        tally: components['schemas']['Tally'] | null;
        title: string;
      }[];
      draftAgenda?: {
        approvals: ('chair' | 'co-chair')[];
        circulatedAt: string | null;
        comments: {
          by: components['schemas']['Person'];
          comment: components['schemas']['WrittenText'];
          /**
           * civil date
           * Format: date
           */
          on: string;
        }[];
        items: components['schemas']['AgendaItem'][];
        returned: boolean;
        returns: {
          /** @enum {string} */
          as: 'chair' | 'co-chair';
          grounds: components['schemas']['WrittenText'];
          /**
           * civil date
           * Format: date
           */
          returnedOn: string;
          /** @enum {string} */
          stage: 'draft' | 'final';
          version: number;
        }[];
        /** @enum {string} */
        stage: 'drafted' | 'approved' | 'circulated' | 'revised' | 'final-approved' | 'published';
        version: number;
      } | null;
      /** civil date-time */
      endsAt: string;
      id: string;
      /** @enum {string} */
      kind: 'regular' | 'extraordinary';
      minutesPublishedAt: string | null;
      minuteTaker?: components['schemas']['Person'] | null;
      moves: {
        /** @enum {string} */
        because: 'moved' | 'second-call';
        from: {
          /** civil date-time */
          endsAt: string;
          /** civil date-time */
          startsAt: string;
        };
        grounds: components['schemas']['WrittenText'] | null;
        /**
         * civil date
         * Format: date
         */
        movedOn: string;
        to: {
          /** civil date-time */
          endsAt: string;
          /** civil date-time */
          startsAt: string;
        };
      }[];
      openedAt: string | null;
      papers: components['schemas']['Paper'][];
      papersSentAt: string | null;
      place: string | null;
      presidedBy?: components['schemas']['Person'] | null;
      proxies?: {
        name: string | null;
        /** person id */
        personId?: string;
        proxySeatId: string | null;
        seatId: string;
      }[];
      quorumCounts: {
        active: number;
        /** @enum {string} */
        at: 'opening' | 'vote';
        /** @enum {number} */
        call: 1 | 2;
        /**
         * civil date
         * Format: date
         */
        countedOn: string;
        decisionId: string | null;
        needed: number;
        /** @enum {string} */
        outcome: 'reached' | 'failed' | 'lost';
        present: number;
        sectors: {
          active: number;
          needed: number;
          present: number;
          sector: components['schemas']['Sector'];
        }[];
      }[];
      revision: number;
      shortNotice: boolean;
      /** civil date-time */
      startsAt: string;
      /** @enum {string} */
      status: 'scheduled' | 'open' | 'adjourned' | 'closed' | 'failed' | 'cancelled' | 'recorded';
      title: string | null;
      url: string | null;
      /** version of the stream */
      version: number;
      voteOn: string | null;
    };
    /** meeting in a list */
    MeetingSummary: {
      agendaPublishedAt: string | null;
      announcedOn: string | null;
      /** @enum {number} */
      call: 1 | 2;
      /** civil date-time */
      endsAt: string;
      id: string;
      /** @enum {string} */
      kind: 'regular' | 'extraordinary';
      minutesPublishedAt: string | null;
      place: string | null;
      /** civil date-time */
      startsAt: string;
      /** @enum {string} */
      status: 'scheduled' | 'open' | 'adjourned' | 'closed' | 'failed' | 'cancelled' | 'recorded';
      title: string | null;
      url: string | null;
      /** version of the stream */
      version: number;
    };
    /** milestone */
    Milestone: {
      dueOn: string | null;
      dueWording: {
        [key: string]: string;
      } | null;
      indicators: components['schemas']['Indicator'][];
      leadAgencies: string[];
      milestoneId: string;
      startsOn: string | null;
      startWording: {
        [key: string]: string;
      } | null;
      supportingAgencies: string[];
      /** text by language */
      titles: {
        [key: string]: string;
      };
    };
    /** minutes of a meeting */
    MinutesOfMeeting: {
      absentSeats: string[];
      actionItems: {
        /**
         * civil date
         * Format: date
         */
        dueOn: string;
        itemId: string;
        owner: components['schemas']['Person'];
        what: string;
      }[];
      agenda: components['schemas']['AgendaItem'][];
      approvals: ('chair' | 'co-chair')[];
      attendees: {
        /** @enum {string} */
        as: 'member' | 'deputy' | 'proxy' | 'observer' | 'guest';
        name: string | null;
        /** person id */
        personId?: string;
        seatId: string | null;
      }[];
      conclusions: components['schemas']['WrittenText'];
      /**
       * civil date
       * Format: date
       */
      date: string;
      debate: {
        debate: components['schemas']['WrittenText'];
        itemId: string | null;
        seatId: string | null;
      }[];
      decisions: {
        decisionId: string;
        /** @enum {string} */
        outcome: 'taken' | 'failed' | 'set-aside';
        tally: components['schemas']['Tally'] | null;
        title: string;
      }[];
      draft: number;
      meetingId: string;
      notes: components['schemas']['WrittenText'] | null;
      otherMaterial: components['schemas']['Paper'][];
      papersHandedOut: components['schemas']['Paper'][];
      papersSentBefore: components['schemas']['Paper'][];
      place: string | null;
      publishedAt: string | null;
      /** @enum {string} */
      stage: 'drafted' | 'circulated' | 'approved' | 'published';
      time: {
        from: string;
        until: string;
      };
      /** version of the stream */
      version: number;
    };
    /** new person */
    NewPerson: {
      /** Format: uuid */
      id: string;
    };
    /** operations */
    Operations: {
      figures: {
        isWell: boolean | null;
        /** @enum {string} */
        name:
          | 'feed-head'
          | 'feed-waiting-seconds'
          | 'relay-lag-events'
          | 'relay-lag-seconds'
          | 'notifier-lag'
          | 'notifier-parked'
          | 'reporting-lag'
          | 'reporting-parked'
          | 'timekeeper-lag'
          | 'timekeeper-parked'
          | 'overdue-steps'
          | 'unreadable-clocks'
          | 'late-rings'
          | 'letters-accepted'
          | 'letters-refused'
          | 'letters-deferred'
          | 'letters-pending'
          | 'temporal-task-failures'
          | 'temporal-request-failures'
          | 'commands-failed';
        value: number | null;
      }[];
      processes: {
        /** @enum {string} */
        app: 'api' | 'relay' | 'worker' | 'timekeeper' | 'notifier' | 'reporting';
        checks: {
          [key: string]: string;
        };
        /** @enum {string} */
        state: 'ready' | 'unavailable' | 'silent' | 'unset';
      }[];
    };
    /** duty of one’s own */
    OwnDuty: {
      cycleId: string | null;
      due: string | null;
      dueOn: string | null;
      /** @enum {string} */
      duty:
        | 'phase'
        | 'comment-window'
        | 'agenda'
        | 'papers'
        | 'final-agenda'
        | 'minutes'
        | 'action-item'
        | 'vote'
        | 'government-answer'
        | 'agency-instruction'
        | 'meeting-frequency'
        | 'six-month-minimum'
        | 'lapse-confirmation'
        | 'seat-filling'
        | 'term-end';
      forum: {
        id: string;
        name: string;
        zone: string;
      };
      id: string;
      lateByDays: number | null;
      metAt: string | null;
      metOn: string | null;
      missedOn: string | null;
      moves: {
        from: string;
        /**
         * civil date
         * Format: date
         */
        movedOn: string;
        revision: number;
        to: string;
        /** @enum {string} */
        was: 'planned' | 'open' | 'met' | 'missed' | 'waived' | 'ruled-out' | 'released';
      }[];
      openedOn: string | null;
      overdueNotices: {
        /**
         * civil date
         * Format: date
         */
        doneOn: string;
        /**
         * civil date
         * Format: date
         */
        occurredOn: string;
        revision: number;
        /**
         * period
         * Format: duration
         */
        rung: string;
      }[];
      /** @enum {string} */
      owner: 'forum' | 'cycle' | 'meeting' | 'decision';
      ownerId: string;
      phase: components['schemas']['PhaseName'] | null;
      reachedOn: string | null;
      rectifiedOn: string | null;
      reminders: {
        because: string | null;
        /**
         * civil date
         * Format: date
         */
        doneOn: string;
        /** @enum {string} */
        duty:
          | 'phase'
          | 'comment-window'
          | 'irm-briefing'
          | 'agenda'
          | 'papers'
          | 'final-agenda'
          | 'minutes'
          | 'action-item'
          | 'vote'
          | 'government-answer'
          | 'agency-instruction'
          | 'meeting-frequency'
          | 'six-month-minimum'
          | 'lapse-confirmation'
          | 'seat-filling'
          | 'term-end';
        /**
         * civil date
         * Format: date
         */
        occurredOn: string;
        /** @enum {string} */
        outcome: 'issued' | 'skipped' | 'superseded';
        revision: number;
        /**
         * period
         * Format: duration
         */
        rung: string;
      }[];
      revision: number;
      ruledOutBecause: ('short-notice' | 'second-call') | null;
      /** @enum {string} */
      status: 'planned' | 'open' | 'met' | 'missed' | 'waived' | 'ruled-out' | 'released';
      subject: string | null;
      /** version of the stream */
      version: number;
      warnedOn: string | null;
      what: string | null;
    };
    /** paper */
    Paper: {
      title: string;
      /**
       * address
       * Format: uri
       */
      url: string;
    };
    /** person */
    Person: {
      name: string | null;
      /** person id */
      personId?: string;
    };
    /** phase of a cycle */
    Phase: {
      /** @enum {string} */
      closedBy: 'plan' | 'last-day' | 'report' | 'report-after-comment' | 'irm-report';
      closedOn: string | null;
      commentWindows: {
        closedOn: string | null;
        /**
         * civil date
         * Format: date
         */
        endsOn: string;
        /**
         * civil date
         * Format: date
         */
        opensOn: string;
        url: string | null;
        windowId: string;
      }[];
      cycleId: string;
      dueOn: string | null;
      /** @enum {string} */
      escalation: 'none' | 'warned' | 'reached';
      evidence: {
        evidenceId: string;
        language: string | null;
        /**
         * civil date
         * Format: date
         */
        occurredOn: string;
        /**
         * civil date
         * Format: date
         */
        recordedOn: string;
        /** @enum {string} */
        type:
          | 'PlanAdopted'
          | 'PlanSubmitted'
          | 'ReportVersionPublished'
          | 'SummaryVersionPublished'
          | 'IrmDraftShared'
          | 'IrmPanelReviewed'
          | 'GovernmentCommentReceived'
          | 'IrmReportFinalised'
          | 'IrmReportPublished'
          | 'FormalResponsePublished';
        /**
         * address
         * Format: uri
         */
        url: string;
        withdrawnOn: string | null;
      }[];
      lateByDays: number | null;
      missedOn: string | null;
      openedOn: string | null;
      opensOn: string | null;
      overdueSince: string | null;
      phase: components['schemas']['PhaseName'];
      place: number;
      revision: number;
      /** @enum {string} */
      status: 'planned' | 'open' | 'overdue' | 'closed' | 'waived';
      /** version of the stream */
      version: number;
      waivedOn: string | null;
    };
    /**
     * phase
     * @enum {string}
     */
    PhaseName:
      | 'drafting'
      | 'implementation'
      | 'midterm-self-assessment'
      | 'irm-action-plan-review'
      | 'irm-progress-report'
      | 'end-of-term-self-assessment'
      | 'irm-end-of-term-report'
      | 'irm-results-report';
    /** position paper */
    PositionPaper: {
      /**
       * civil date
       * Format: date
       */
      filedOn: string;
      paperId: string;
      side: components['schemas']['Sector'];
      title: string;
      /**
       * address
       * Format: uri
       */
      url: string;
    };
    /** problem */
    Problem: {
      code: string;
      detail: string;
      errors?: components['schemas']['FieldProblem'][];
      instance: string;
      pointer?: string;
      status: number;
      title: string;
      type: string;
    };
    /** quorum rule */
    QuorumRule: {
      firstCall: components['schemas']['Share'];
      perSector: boolean;
      proxiesCount: boolean;
      secondCall: components['schemas']['Share'];
    };
    /** readiness */
    Readiness: {
      checks: {
        [key: string]: string;
      };
      status: string;
    };
    /** registered person */
    RegisteredPerson: {
      admin: boolean;
      email: string | null;
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      language: 'en' | 'zh-TW';
      name: string;
      published: boolean;
    };
    /**
     * role
     * @enum {string}
     */
    Role:
      'chair' | 'co-chair' | 'secretary' | 'poc' | 'lead-agency' | 'irm-researcher' | 'member' | 'observer' | 'staff';
    /** role held */
    RoleHeld: {
      cycleId: string | null;
      /**
       * civil date
       * Format: date
       */
      from: string;
      id: string;
      name: string | null;
      /** person id */
      personId?: string;
      role: components['schemas']['Role'];
      until: string | null;
    };
    /** seat */
    Seat: {
      abolishedOn: string | null;
      absences?: {
        inARow: number;
        meetings: string[];
        ofYear: {
          held: number;
          missed: number;
        };
      } | null;
      confirmBy?: string | null;
      deputy?: components['schemas']['Person'] | null;
      /**
       * civil date
       * Format: date
       */
      establishedOn: string;
      holder: {
        filledBy: ('appointment' | 'election' | 'invitation' | 'self-selection' | 'substitute' | 'rotation') | null;
        from: string | null;
        name: string | null;
        /** person id */
        personId?: string;
        until: string | null;
      } | null;
      id: string;
      /** @enum {string} */
      lapse?: 'none' | 'warned' | 'proposed';
      lapseRule?: ('in-a-row' | 'of-a-year') | null;
      pastHolders?: {
        /**
         * civil date
         * Format: date
         */
        heldFrom: string;
        /**
         * civil date
         * Format: date
         */
        leftOn: string;
        name: string | null;
        /** person id */
        personId?: string;
        /** @enum {string} */
        reason: 'resignation' | 'recall' | 'lapse' | 'term-end' | 'abolished';
      }[];
      sector: components['schemas']['Sector'];
      substitute?: components['schemas']['Person'] | null;
      vacantSince: string | null;
      /** version of the stream */
      version: number;
    };
    /**
     * sector
     * @enum {string}
     */
    Sector: 'government' | 'civil-society' | 'private-sector' | 'academia' | 'other';
    /** share */
    Share: {
      in: number;
      of: number;
    };
    /** standing of a forum */
    Standing: {
      breaches: {
        /**
         * civil date
         * Format: date
         */
        breachedOn: string;
        /**
         * civil date
         * Format: date
         */
        due: string;
        historical: boolean;
        lastHeldOn: string | null;
        /** @enum {string} */
        rule: 'agreed' | 'minimum';
      }[];
      governmentSeats: number | null;
      lastHeldOn: string | null;
      meetingsHeld: number;
      nextByAgreement: string | null;
      nextByMinimum: string | null;
      otherSeats: number | null;
      /** @enum {string} */
      parity: 'kept' | 'broken';
      paritySince: string | null;
      /** version of the stream */
      version: number;
    };
    /** stored act */
    Stored: {
      streamId: string;
      /** version of the stream */
      version: number;
    };
    /** tally */
    Tally: {
      abstain: number;
      active: number;
      needed: number | null;
      no: number;
      objections: number;
      present: number;
      yes: number;
    };
    /** mandate of a topic */
    TopicMandate: {
      decisionId: string | null;
      /**
       * civil date
       * Format: date
       */
      definedOn: string;
      earlier: {
        decisionId: string | null;
        /**
         * civil date
         * Format: date
         */
        definedOn: string;
        /** @enum {string} */
        mandate: 'decides' | 'advises' | 'reserved';
      }[];
      /** @enum {string} */
      mandate: 'decides' | 'advises' | 'reserved';
      topic: string;
      /** version of the stream */
      version: number;
    };
    /** voting rule */
    VotingRule:
      | {
          /** @enum {string} */
          base: 'present' | 'cast';
          /** @constant */
          rule: 'simple-majority';
        }
      | {
          /** @enum {string} */
          base: 'present' | 'cast' | 'active';
          /** @constant */
          rule: 'qualified-majority';
          share: components['schemas']['Share'];
        };
    /** withheld event */
    WithheldEvent: {
      /** document hash */
      chain: string;
      /** document hash */
      eventhash: string;
      id: string;
      sequence: string;
      source: string;
      /** @constant */
      specversion: '1.0';
      type: string;
    };
    /** written text */
    WrittenText:
      | {
          /** @constant */
          erased: false;
          text: string;
        }
      | {
          /** @constant */
          erased: true;
          text: null;
        };
  };
  responses: {
    /** @description The input, or the rules, do not allow it: act-in-future, act-out-of-order, idempotency-key-reused, validation-failed */
    'act-in-future.act-out-of-order.idempotency-key-reused.validation-failed': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'act-in-future' | 'act-out-of-order' | 'idempotency-key-reused' | 'validation-failed';
        };
      };
    };
    /** @description The input, or the rules, do not allow it: act-in-future, idempotency-key-reused, validation-failed */
    'act-in-future.idempotency-key-reused.validation-failed': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'act-in-future' | 'idempotency-key-reused' | 'validation-failed';
        };
      };
    };
    /** @description The input, or the rules, do not allow it: action-item-due-in-past, idempotency-key-reused, review-in-other-meeting, validation-failed */
    'action-item-due-in-past.idempotency-key-reused.review-in-other-meeting.validation-failed': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'action-item-due-in-past' | 'idempotency-key-reused' | 'review-in-other-meeting' | 'validation-failed';
        };
      };
    };
    /** @description There is nothing of this name: action-item-not-found, forum-not-found, meeting-not-found */
    'action-item-not-found.forum-not-found.meeting-not-found': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'action-item-not-found' | 'forum-not-found' | 'meeting-not-found';
        };
      };
    };
    /** @description The key’s holder may not do this: action-item-of-other, cross-site-request, form-token-invalid, not-permitted */
    'action-item-of-other.cross-site-request.form-token-invalid.not-permitted': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'action-item-of-other' | 'cross-site-request' | 'form-token-invalid' | 'not-permitted';
        };
      };
    };
    /** @description It does not fit what is there: action-item-settled */
    'action-item-settled': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'action-item-settled';
        };
      };
    };
    /** @description It does not fit what is there: action-item-settled, meeting-not-begun */
    'action-item-settled.meeting-not-begun': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'action-item-settled' | 'meeting-not-begun';
        };
      };
    };
    /** @description It does not fit what is there: agency-already-instructed, approval-outstanding, decision-not-binding, decision-not-taken */
    'agency-already-instructed.approval-outstanding.decision-not-binding.decision-not-taken': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'agency-already-instructed' | 'approval-outstanding' | 'decision-not-binding' | 'decision-not-taken';
        };
      };
    };
    /** @description It does not fit what is there: agency-already-reported, agency-not-instructed */
    'agency-already-reported.agency-not-instructed': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'agency-already-reported' | 'agency-not-instructed';
        };
      };
    };
    /** @description It does not fit what is there: answer-already-given, answer-not-owed */
    'answer-already-given.answer-not-owed': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'answer-already-given' | 'answer-not-owed';
        };
      };
    };
    /** @description It does not fit what is there: approval-already-requested, approval-not-in-mode, decision-not-binding, decision-not-taken */
    'approval-already-requested.approval-not-in-mode.decision-not-binding.decision-not-taken': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'approval-already-requested' | 'approval-not-in-mode' | 'decision-not-binding' | 'decision-not-taken';
        };
      };
    };
    /** @description It does not fit what is there: approval-not-requested */
    'approval-not-requested': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'approval-not-requested';
        };
      };
    };
    /** @description It does not fit what is there: approval-outstanding, decision-already-recognised, decision-not-binding, decision-not-taken */
    'approval-outstanding.decision-already-recognised.decision-not-binding.decision-not-taken': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'approval-outstanding' | 'decision-already-recognised' | 'decision-not-binding' | 'decision-not-taken';
        };
      };
    };
    /** @description It does not fit what is there: ballot-already-cast, vote-closed, vote-not-open */
    'ballot-already-cast.vote-closed.vote-not-open': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'ballot-already-cast' | 'vote-closed' | 'vote-not-open';
        };
      };
    };
    /** @description The key’s holder may not do this: ballot-by-other, cross-site-request, form-token-invalid, not-permitted */
    'ballot-by-other.cross-site-request.form-token-invalid.not-permitted': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'ballot-by-other' | 'cross-site-request' | 'form-token-invalid' | 'not-permitted';
        };
      };
    };
    /** @description It does not fit what is there: ballots-outstanding, vote-closed, vote-not-open */
    'ballots-outstanding.vote-closed.vote-not-open': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'ballots-outstanding' | 'vote-closed' | 'vote-not-open';
        };
      };
    };
    /** @description The body is too large: body-too-large */
    'body-too-large': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'body-too-large';
        };
      };
    };
    /** @description It does not fit what is there: bylaws-need-decision, bylaws-not-adopted, decision-not-binding, decision-not-taken */
    'bylaws-need-decision.bylaws-not-adopted.decision-not-binding.decision-not-taken': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'bylaws-need-decision' | 'bylaws-not-adopted' | 'decision-not-binding' | 'decision-not-taken';
        };
      };
    };
    /** @description It does not fit what is there: bylaws-need-decision, decision-not-binding, decision-not-taken */
    'bylaws-need-decision.decision-not-binding.decision-not-taken': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'bylaws-need-decision' | 'decision-not-binding' | 'decision-not-taken';
        };
      };
    };
    /** @description It does not fit what is there: bylaws-not-adopted, decision-already-exists, meeting-over */
    'bylaws-not-adopted.decision-already-exists.meeting-over': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'bylaws-not-adopted' | 'decision-already-exists' | 'meeting-over';
        };
      };
    };
    /** @description It does not fit what is there: bylaws-not-adopted, meeting-already-exists, meetings-overlap */
    'bylaws-not-adopted.meeting-already-exists.meetings-overlap': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'bylaws-not-adopted' | 'meeting-already-exists' | 'meetings-overlap';
        };
      };
    };
    /** @description The input, or the rules, do not allow it: bylaws-number-invalid, idempotency-key-reused, validation-failed */
    'bylaws-number-invalid.idempotency-key-reused.validation-failed': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'bylaws-number-invalid' | 'idempotency-key-reused' | 'validation-failed';
        };
      };
    };
    /** @description It does not fit what is there: calendar-unchanged, implementation-over, third-cycle */
    'calendar-unchanged.implementation-over.third-cycle': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'calendar-unchanged' | 'implementation-over' | 'third-cycle';
        };
      };
    };
    /** @description It does not fit what is there: clocks-already-started, third-cycle */
    'clocks-already-started.third-cycle': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'clocks-already-started' | 'third-cycle';
        };
      };
    };
    /** @description It does not fit what is there: clocks-not-started, cycle-already-suspended, third-cycle */
    'clocks-not-started.cycle-already-suspended.third-cycle': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'clocks-not-started' | 'cycle-already-suspended' | 'third-cycle';
        };
      };
    };
    /** @description It does not fit what is there: comment-window-already-open, phase-already-closed, third-cycle */
    'comment-window-already-open.phase-already-closed.third-cycle': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'comment-window-already-open' | 'phase-already-closed' | 'third-cycle';
        };
      };
    };
    /** @description It does not fit what is there: comment-window-not-closed, evidence-already-recorded, third-cycle */
    'comment-window-not-closed.evidence-already-recorded.third-cycle': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'comment-window-not-closed' | 'evidence-already-recorded' | 'third-cycle';
        };
      };
    };
    /** @description The input, or the rules, do not allow it: commitment-ends-before-start, commitment-part-repeated, idempotency-key-reused, validation-failed */
    'commitment-ends-before-start.commitment-part-repeated.idempotency-key-reused.validation-failed': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code:
            | 'commitment-ends-before-start'
            | 'commitment-part-repeated'
            | 'idempotency-key-reused'
            | 'validation-failed';
        };
      };
    };
    /** @description There is nothing of this name: commitment-not-found, cycle-not-found, forum-not-found */
    'commitment-not-found.cycle-not-found.forum-not-found': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'commitment-not-found' | 'cycle-not-found' | 'forum-not-found';
        };
      };
    };
    /** @description The key’s holder may not do this: cross-site-request, form-token-invalid, motion-by-other, not-permitted */
    'cross-site-request.form-token-invalid.motion-by-other.not-permitted': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'cross-site-request' | 'form-token-invalid' | 'motion-by-other' | 'not-permitted';
        };
      };
    };
    /** @description The key’s holder may not do this: cross-site-request, form-token-invalid, not-permitted */
    'cross-site-request.form-token-invalid.not-permitted': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'cross-site-request' | 'form-token-invalid' | 'not-permitted';
        };
      };
    };
    /** @description The key’s holder may not do this: cross-site-request, form-token-invalid, not-permitted, not-the-approver */
    'cross-site-request.form-token-invalid.not-permitted.not-the-approver': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'cross-site-request' | 'form-token-invalid' | 'not-permitted' | 'not-the-approver';
        };
      };
    };
    /** @description The key’s holder may not do this: cross-site-request, form-token-invalid, not-permitted, not-the-minute-taker */
    'cross-site-request.form-token-invalid.not-permitted.not-the-minute-taker': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'cross-site-request' | 'form-token-invalid' | 'not-permitted' | 'not-the-minute-taker';
        };
      };
    };
    /** @description The key’s holder may not do this: cross-site-request, form-token-invalid, not-permitted, objection-by-other */
    'cross-site-request.form-token-invalid.not-permitted.objection-by-other': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'cross-site-request' | 'form-token-invalid' | 'not-permitted' | 'objection-by-other';
        };
      };
    };
    /** @description The key’s holder may not do this: cross-site-request, form-token-invalid, not-permitted, seat-of-other */
    'cross-site-request.form-token-invalid.not-permitted.seat-of-other': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'cross-site-request' | 'form-token-invalid' | 'not-permitted' | 'seat-of-other';
        };
      };
    };
    /** @description It does not fit what is there: cycle-already-exists, third-cycle */
    'cycle-already-exists.third-cycle': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'cycle-already-exists' | 'third-cycle';
        };
      };
    };
    /** @description There is nothing of this name: cycle-not-found */
    'cycle-not-found': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'cycle-not-found';
        };
      };
    };
    /** @description There is nothing of this name: cycle-not-found, evidence-not-found, forum-not-found */
    'cycle-not-found.evidence-not-found.forum-not-found': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'cycle-not-found' | 'evidence-not-found' | 'forum-not-found';
        };
      };
    };
    /** @description There is nothing of this name: cycle-not-found, forum-not-found */
    'cycle-not-found.forum-not-found': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'cycle-not-found' | 'forum-not-found';
        };
      };
    };
    /** @description There is nothing of this name: cycle-not-found, forum-not-found, not-found */
    'cycle-not-found.forum-not-found.not-found': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'cycle-not-found' | 'forum-not-found' | 'not-found';
        };
      };
    };
    /** @description It does not fit what is there: decision-already-settled, meeting-over, other-vote-open, vote-already-open */
    'decision-already-settled.meeting-over.other-vote-open.vote-already-open': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'decision-already-settled' | 'meeting-over' | 'other-vote-open' | 'vote-already-open';
        };
      };
    };
    /** @description It does not fit what is there: decision-already-settled, no-objection-of-seat, vote-already-open */
    'decision-already-settled.no-objection-of-seat.vote-already-open': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'decision-already-settled' | 'no-objection-of-seat' | 'vote-already-open';
        };
      };
    };
    /** @description It does not fit what is there: decision-already-settled, objection-already-raised, seat-not-present, vote-already-open */
    'decision-already-settled.objection-already-raised.seat-not-present.vote-already-open': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'decision-already-settled' | 'objection-already-raised' | 'seat-not-present' | 'vote-already-open';
        };
      };
    };
    /** @description It does not fit what is there: decision-already-settled, paper-already-filed, vote-already-open */
    'decision-already-settled.paper-already-filed.vote-already-open': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'decision-already-settled' | 'paper-already-filed' | 'vote-already-open';
        };
      };
    };
    /** @description It does not fit what is there: decision-already-settled, vote-already-open */
    'decision-already-settled.vote-already-open': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'decision-already-settled' | 'vote-already-open';
        };
      };
    };
    /** @description There is nothing of this name: decision-not-found, forum-not-found */
    'decision-not-found.forum-not-found': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'decision-not-found' | 'forum-not-found';
        };
      };
    };
    /** @description There is nothing of this name: decision-not-found, forum-not-found, meeting-not-found */
    'decision-not-found.forum-not-found.meeting-not-found': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'decision-not-found' | 'forum-not-found' | 'meeting-not-found';
        };
      };
    };
    /** @description There is nothing of this name: decision-not-found, forum-not-found, not-found */
    'decision-not-found.forum-not-found.not-found': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'decision-not-found' | 'forum-not-found' | 'not-found';
        };
      };
    };
    /** @description There is nothing of this name: decision-not-found, forum-not-found, seat-not-found */
    'decision-not-found.forum-not-found.seat-not-found': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'decision-not-found' | 'forum-not-found' | 'seat-not-found';
        };
      };
    };
    /** @description The input, or the rules, do not allow it: deferral-to-same-meeting, grounds-missing, idempotency-key-reused, validation-failed */
    'deferral-to-same-meeting.grounds-missing.idempotency-key-reused.validation-failed': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'deferral-to-same-meeting' | 'grounds-missing' | 'idempotency-key-reused' | 'validation-failed';
        };
      };
    };
    /** @description The input, or the rules, do not allow it: deputy-is-the-holder, idempotency-key-reused, person-not-found, validation-failed */
    'deputy-is-the-holder.idempotency-key-reused.person-not-found.validation-failed': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'deputy-is-the-holder' | 'idempotency-key-reused' | 'person-not-found' | 'validation-failed';
        };
      };
    };
    /** @description The input, or the rules, do not allow it: due-in-past, idempotency-key-reused, validation-failed */
    'due-in-past.idempotency-key-reused.validation-failed': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'due-in-past' | 'idempotency-key-reused' | 'validation-failed';
        };
      };
    };
    /** @description The input, or the rules, do not allow it: end-before-start, grounds-missing, idempotency-key-reused, validation-failed */
    'end-before-start.grounds-missing.idempotency-key-reused.validation-failed': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'end-before-start' | 'grounds-missing' | 'idempotency-key-reused' | 'validation-failed';
        };
      };
    };
    /** @description It does not fit what is there: evidence-already-withdrawn, third-cycle */
    'evidence-already-withdrawn.third-cycle': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'evidence-already-withdrawn' | 'third-cycle';
        };
      };
    };
    /** @description It was there before: feed-restored */
    'feed-restored': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'feed-restored';
        };
      };
    };
    /** @description It does not fit what is there: forum-already-exists */
    'forum-already-exists': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'forum-already-exists';
        };
      };
    };
    /** @description There is nothing of this name: forum-not-found */
    'forum-not-found': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'forum-not-found';
        };
      };
    };
    /** @description There is nothing of this name: forum-not-found, meeting-not-found */
    'forum-not-found.meeting-not-found': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'forum-not-found' | 'meeting-not-found';
        };
      };
    };
    /** @description There is nothing of this name: forum-not-found, meeting-not-found, not-found */
    'forum-not-found.meeting-not-found.not-found': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'forum-not-found' | 'meeting-not-found' | 'not-found';
        };
      };
    };
    /** @description There is nothing of this name: forum-not-found, meeting-not-found, seat-not-found */
    'forum-not-found.meeting-not-found.seat-not-found': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'forum-not-found' | 'meeting-not-found' | 'seat-not-found';
        };
      };
    };
    /** @description There is nothing of this name: forum-not-found, not-found */
    'forum-not-found.not-found': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'forum-not-found' | 'not-found';
        };
      };
    };
    /** @description There is nothing of this name: forum-not-found, role-not-found */
    'forum-not-found.role-not-found': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'forum-not-found' | 'role-not-found';
        };
      };
    };
    /** @description There is nothing of this name: forum-not-found, seat-not-found */
    'forum-not-found.seat-not-found': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'forum-not-found' | 'seat-not-found';
        };
      };
    };
    /** @description The input, or the rules, do not allow it: grounds-missing, idempotency-key-reused, seat-not-entitled, validation-failed */
    'grounds-missing.idempotency-key-reused.seat-not-entitled.validation-failed': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'grounds-missing' | 'idempotency-key-reused' | 'seat-not-entitled' | 'validation-failed';
        };
      };
    };
    /** @description The input, or the rules, do not allow it: grounds-missing, idempotency-key-reused, validation-failed */
    'grounds-missing.idempotency-key-reused.validation-failed': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'grounds-missing' | 'idempotency-key-reused' | 'validation-failed';
        };
      };
    };
    /** @description The request cannot be read: idempotency-key-invalid, malformed-json, malformed-utf8, precondition-invalid */
    'idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'idempotency-key-invalid' | 'malformed-json' | 'malformed-utf8' | 'precondition-invalid';
        };
      };
    };
    /** @description The input, or the rules, do not allow it: idempotency-key-reused, meeting-end-before-start, meeting-in-future, validation-failed */
    'idempotency-key-reused.meeting-end-before-start.meeting-in-future.validation-failed': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'idempotency-key-reused' | 'meeting-end-before-start' | 'meeting-in-future' | 'validation-failed';
        };
      };
    };
    /** @description The input, or the rules, do not allow it: idempotency-key-reused, person-not-found, role-until-before-from, validation-failed */
    'idempotency-key-reused.person-not-found.role-until-before-from.validation-failed': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'idempotency-key-reused' | 'person-not-found' | 'role-until-before-from' | 'validation-failed';
        };
      };
    };
    /** @description The input, or the rules, do not allow it: idempotency-key-reused, person-not-found, substitute-is-the-holder, validation-failed */
    'idempotency-key-reused.person-not-found.substitute-is-the-holder.validation-failed': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'idempotency-key-reused' | 'person-not-found' | 'substitute-is-the-holder' | 'validation-failed';
        };
      };
    };
    /** @description The input, or the rules, do not allow it: idempotency-key-reused, person-not-found, validation-failed */
    'idempotency-key-reused.person-not-found.validation-failed': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'idempotency-key-reused' | 'person-not-found' | 'validation-failed';
        };
      };
    };
    /** @description The input, or the rules, do not allow it: idempotency-key-reused, role-until-before-from, validation-failed */
    'idempotency-key-reused.role-until-before-from.validation-failed': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'idempotency-key-reused' | 'role-until-before-from' | 'validation-failed';
        };
      };
    };
    /** @description The input, or the rules, do not allow it: idempotency-key-reused, seat-not-entitled, validation-failed */
    'idempotency-key-reused.seat-not-entitled.validation-failed': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'idempotency-key-reused' | 'seat-not-entitled' | 'validation-failed';
        };
      };
    };
    /** @description The input, or the rules, do not allow it: idempotency-key-reused, text-missing, validation-failed */
    'idempotency-key-reused.text-missing.validation-failed': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'idempotency-key-reused' | 'text-missing' | 'validation-failed';
        };
      };
    };
    /** @description The input, or the rules, do not allow it: idempotency-key-reused, unknown-zone, validation-failed */
    'idempotency-key-reused.unknown-zone.validation-failed': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'idempotency-key-reused' | 'unknown-zone' | 'validation-failed';
        };
      };
    };
    /** @description The input, or the rules, do not allow it: idempotency-key-reused, validation-failed */
    'idempotency-key-reused.validation-failed': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'idempotency-key-reused' | 'validation-failed';
        };
      };
    };
    /** @description The input, or the rules, do not allow it: idempotency-key-reused, validation-failed, vote-closed-by-chair, vote-closes-in-past */
    'idempotency-key-reused.validation-failed.vote-closed-by-chair.vote-closes-in-past': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'idempotency-key-reused' | 'validation-failed' | 'vote-closed-by-chair' | 'vote-closes-in-past';
        };
      };
    };
    /** @description Something broke here: internal-error */
    'internal-error': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'internal-error';
        };
      };
    };
    /** @description It does not fit what is there: lapse-not-proposed, seat-abolished */
    'lapse-not-proposed.seat-abolished': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'lapse-not-proposed' | 'seat-abolished';
        };
      };
    };
    /** @description It does not fit what is there: meeting-already-exists, meetings-overlap */
    'meeting-already-exists.meetings-overlap': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'meeting-already-exists' | 'meetings-overlap';
        };
      };
    };
    /** @description It does not fit what is there: meeting-record-only, minutes-already-published, minutes-before-close, minutes-without-meeting */
    'meeting-record-only.minutes-already-published.minutes-before-close.minutes-without-meeting': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code:
            'meeting-record-only' | 'minutes-already-published' | 'minutes-before-close' | 'minutes-without-meeting';
        };
      };
    };
    /** @description It does not fit what is there: meetings-overlap, second-call-not-owed */
    'meetings-overlap.second-call-not-owed': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'meetings-overlap' | 'second-call-not-owed';
        };
      };
    };
    /** @description There is nothing of this name: not-found */
    'not-found': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'not-found';
        };
      };
    };
    /** @description The key’s holder may not do this: not-permitted */
    'not-permitted': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'not-permitted';
        };
      };
    };
    /** @description It does not fit what is there: person-holds-other-seat, seat-abolished */
    'person-holds-other-seat.seat-abolished': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'person-holds-other-seat' | 'seat-abolished';
        };
      };
    };
    /** @description It does not fit what is there: person-holds-other-seat, seat-abolished, seat-taken */
    'person-holds-other-seat.seat-abolished.seat-taken': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'person-holds-other-seat' | 'seat-abolished' | 'seat-taken';
        };
      };
    };
    /** @description It does not fit what is there: phase-already-closed, third-cycle */
    'phase-already-closed.third-cycle': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'phase-already-closed' | 'third-cycle';
        };
      };
    };
    /** @description The input, or the rules, do not allow it: phase-not-in-profile, validation-failed */
    'phase-not-in-profile.validation-failed': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'phase-not-in-profile' | 'validation-failed';
        };
      };
    };
    /** @description It does not fit what is there: role-already-assigned, role-already-held */
    'role-already-assigned.role-already-held': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'role-already-assigned' | 'role-already-held';
        };
      };
    };
    /** @description It does not fit what is there: seat-abolished */
    'seat-abolished': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'seat-abolished';
        };
      };
    };
    /** @description It does not fit what is there: seat-abolished, seat-vacant */
    'seat-abolished.seat-vacant': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'seat-abolished' | 'seat-vacant';
        };
      };
    };
    /** @description It does not fit what is there: seat-already-exists */
    'seat-already-exists': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'seat-already-exists';
        };
      };
    };
    /** @description Something was changed meanwhile: stale-version */
    'stale-version': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'stale-version';
        };
      };
    };
    /** @description It does not fit what is there: third-cycle */
    'third-cycle': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'third-cycle';
        };
      };
    };
    /** @description Too many requests: too-many-requests */
    'too-many-requests': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'too-many-requests';
        };
      };
    };
    /** @description Too many requests: too-many-requests, too-many-streams */
    'too-many-requests.too-many-streams': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'too-many-requests' | 'too-many-streams';
        };
      };
    };
    /** @description A key is missing or not valid: unauthenticated */
    unauthenticated: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'unauthenticated';
        };
      };
    };
    /** @description Not now: unavailable */
    unavailable: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'unavailable';
        };
      };
    };
    /** @description Not now: unavailable, view-behind */
    'unavailable.view-behind': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'unavailable' | 'view-behind';
        };
      };
    };
    /** @description The request cannot be read: unknown-cursor */
    'unknown-cursor': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'unknown-cursor';
        };
      };
    };
    /** @description The body is not JSON: unsupported-media-type */
    'unsupported-media-type': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'unsupported-media-type';
        };
      };
    };
    /** @description The input, or the rules, do not allow it: validation-failed */
    'validation-failed': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code: 'validation-failed';
        };
      };
    };
  };
  parameters: {
    /** @description Language of problems: en or zh-TW */
    AcceptLanguage: string;
    /** @description The same act sent again under the same key is done once */
    IdempotencyKey: string;
    /** @description The version that the caller decided on, in quotes */
    IfMatch: string;
    /** @description The entity tag of what the caller has; 304 while it is the same */
    IfNoneMatch: string;
    /** @description Names the request in the answer, in logs and in what it stores */
    RequestId: string;
  };
  requestBodies: never;
  headers: {
    /** @description Entity tag of the answer; of a write the version it made, in quotes */
    ETag: string;
    /** @description The next page, `rel="next"` */
    Link: string;
    /** @description Address of what was made */
    Location: string;
    /** @description Names the request */
    RequestId: string;
  };
  pathItems: never;
};
export type $defs = Record<string, never>;
export interface operations {
  'eventSchemas.describe': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Describe topic and streams */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: unknown;
          };
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'calendars.ofCycle': {
    parameters: {
      query?: {
        /** @description Language of the words, en or zh-TW */
        language?: 'en' | 'zh-TW';
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the cycle */
        cycle: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Subscribe to the phases of a cycle */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'text/calendar': string;
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      404: components['responses']['cycle-not-found'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'feed.read': {
    parameters: {
      query?: {
        /** @description Where the page before ended */
        after?: string;
        /** @description Only those of this cycle */
        cycle?: string;
        /** @description Only those of this forum */
        forum?: string;
        /** @description As `after`, where the client of server-sent events cannot set its header */
        lastEventId?: string;
        /** @description Entries of a page at most */
        limit?: number;
        /** @description Only those of this stream */
        stream?: string;
        /** @description Only events of these types, comma-separated or the parameter once for each */
        type?: string | string[];
        /** @description How long to wait for an event where there is none yet, in seconds */
        wait?: number;
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Read the feed of events from any place on */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          Link: components['headers']['Link'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/cloudevents-batch+json': components['schemas']['FeedBatch'];
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['unknown-cursor'];
      401: components['responses']['unauthenticated'];
      410: components['responses']['feed-restored'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'atom.current': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Read the newest events as an Atom feed */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/atom+xml': string;
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'atom.archive': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Number of the archive, from 1 */
        archive: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Read an archive of the Atom feed, the same for ever */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/atom+xml': string;
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      404: components['responses']['not-found'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'dumps.asTable': {
    parameters: {
      query?: {
        /** @description The place up to which the feed is in the file; its end for now where none is named */
        until?: string;
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Get the whole feed as one table */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['unknown-cursor'];
      401: components['responses']['unauthenticated'];
      410: components['responses']['feed-restored'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests.too-many-streams'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'dumps.asLines': {
    parameters: {
      query?: {
        /** @description The place up to which the feed is in the file; its end for now where none is named */
        until?: string;
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Get the whole feed as one file, an event on each line */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/x-ndjson': string;
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['unknown-cursor'];
      401: components['responses']['unauthenticated'];
      410: components['responses']['feed-restored'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests.too-many-streams'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'feedStream.follow': {
    parameters: {
      query?: {
        /** @description Where the page before ended */
        after?: string;
        /** @description Only those of this cycle */
        cycle?: string;
        /** @description Only those of this forum */
        forum?: string;
        /** @description As `after`, where the client of server-sent events cannot set its header */
        lastEventId?: string;
        /** @description Only those of this stream */
        stream?: string;
        /** @description Only events of these types, comma-separated or the parameter once for each */
        type?: string | string[];
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Read the feed as server-sent events, as they come */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          Link: components['headers']['Link'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['unknown-cursor'];
      401: components['responses']['unauthenticated'];
      410: components['responses']['feed-restored'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests.too-many-streams'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'forums.list': {
    parameters: {
      query?: {
        /** @description Where the page before ended */
        after?: string;
        /** @description Entries of a page at most */
        limit?: number;
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List the forums */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          Link: components['headers']['Link'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Forum'][];
          };
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'forums.register': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          id: string;
          localLanguages: string[];
          name: string;
          /** @default null */
          reminderHour?: string | null;
          zone: string;
        };
      };
    };
    responses: {
      /** @description Register a forum */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          Location: components['headers']['Location'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Created'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      409: components['responses']['forum-already-exists'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['idempotency-key-reused.unknown-zone.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'forums.find': {
    parameters: {
      query?: {
        /** @description Version of the stream that the answer has to show at least; a write answers with the one it made */
        'min-version'?: number;
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Show a forum */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Forum'];
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      404: components['responses']['forum-not-found'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable.view-behind'];
    };
  };
  'actionItems.open': {
    parameters: {
      query?: {
        /** @description Version of the stream that the answer has to show at least; a write answers with the one it made */
        'min-version'?: number;
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List action items that are open in the forum */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['ActionItem'][];
          };
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      404: components['responses']['forum-not-found'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable.view-behind'];
    };
  };
  'bylaws.list': {
    parameters: {
      query?: {
        /** @description Version of the stream that the answer has to show at least; a write answers with the one it made */
        'min-version'?: number;
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List the versions of the bylaws, the one in force first */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['BylawsVersion'][];
          };
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      404: components['responses']['forum-not-found'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable.view-behind'];
    };
  };
  'bylawsActs.adopt': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          bylaws?: unknown;
          /** @default null */
          decisionId?: string | null;
          /** @default null */
          preset?:
            | (
                | 'AR'
                | 'BR'
                | 'CL'
                | 'CO'
                | 'CR'
                | 'EE'
                | 'GH'
                | 'GT'
                | 'HR'
                | 'MD'
                | 'ME'
                | 'MT'
                | 'MX'
                | 'PA'
                | 'PE'
                | 'PH'
                | 'UY'
              )
            | null;
        };
      };
    };
    responses: {
      /** @description Adopt bylaws */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['decision-not-found.forum-not-found'];
      409: components['responses']['bylaws-need-decision.decision-not-binding.decision-not-taken'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['bylaws-number-invalid.idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'bylaws.find': {
    parameters: {
      query?: {
        /** @description Version of the stream that the answer has to show at least; a write answers with the one it made */
        'min-version'?: number;
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Number of the version of the bylaws */
        bylaws: string;
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Show a version of the bylaws */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BylawsVersion'];
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      404: components['responses']['forum-not-found.not-found'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable.view-behind'];
    };
  };
  'calendars.ofForum': {
    parameters: {
      query?: {
        /** @description Language of the words, en or zh-TW */
        language?: 'en' | 'zh-TW';
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Subscribe to the phases, meetings and duties of a forum */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'text/calendar': string;
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      404: components['responses']['forum-not-found'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'cycles.list': {
    parameters: {
      query?: {
        /** @description Version of the stream that the answer has to show at least; a write answers with the one it made */
        'min-version'?: number;
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List the cycles of a forum */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Cycle'][];
          };
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      404: components['responses']['forum-not-found'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable.view-behind'];
    };
  };
  'cycles.open': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @default null */
          end?: string | null;
          /** @default null */
          id?: string | null;
          /** @default {} */
          lengths?: {
            [key: string]: string;
          };
          /** @default handbook-2016 */
          profile?: unknown;
          /**
           * civil date
           * Format: date
           */
          start: string;
        };
      };
    };
    responses: {
      /** @description Open a cycle */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          Location: components['headers']['Location'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Created'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['forum-not-found'];
      409: components['responses']['cycle-already-exists.third-cycle'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      /** @description The input, or the rules, do not allow it: end-before-start, idempotency-key-reused, length-asked, length-not-asked, validation-failed */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              'end-before-start' | 'idempotency-key-reused' | 'length-asked' | 'length-not-asked' | 'validation-failed';
          };
        };
      };
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'cycles.find': {
    parameters: {
      query?: {
        /** @description Version of the stream that the answer has to show at least; a write answers with the one it made */
        'min-version'?: number;
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the cycle */
        cycle: string;
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Show a cycle */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Cycle'];
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      404: components['responses']['cycle-not-found.forum-not-found'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable.view-behind'];
    };
  };
  'cycleActs.amendCalendar': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the cycle */
        cycle: string;
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * civil date
           * Format: date
           */
          dueOn?: string;
          /**
           * civil date
           * Format: date
           */
          end?: string;
          grounds: string;
          phase?: components['schemas']['PhaseName'];
        };
      };
    };
    responses: {
      /** @description Amend the calendar with grounds */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['cycle-not-found.forum-not-found'];
      /** @description It does not fit what is there: calendar-unchanged, implementation-over, phase-already-closed, phase-not-planned, third-cycle */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'calendar-unchanged'
              | 'implementation-over'
              | 'phase-already-closed'
              | 'phase-not-planned'
              | 'third-cycle';
          };
        };
      };
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      /** @description The input, or the rules, do not allow it: due-before-opening, end-before-start, end-is-amended-for-the-cycle, grounds-missing, idempotency-key-reused, phase-not-in-profile, validation-failed */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'due-before-opening'
              | 'end-before-start'
              | 'end-is-amended-for-the-cycle'
              | 'grounds-missing'
              | 'idempotency-key-reused'
              | 'phase-not-in-profile'
              | 'validation-failed';
          };
        };
      };
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'cycleActs.startClocks': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the cycle */
        cycle: string;
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          /** @default null */
          grounds?: string | null;
        };
      };
    };
    responses: {
      /** @description Start the clocks of a cycle of the past */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['cycle-not-found.forum-not-found'];
      409: components['responses']['clocks-already-started.third-cycle'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['grounds-missing.idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'cycleActs.shiftCohort': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the cycle */
        cycle: string;
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          grounds: string;
        };
      };
    };
    responses: {
      /** @description Move a cycle to the next cohort */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['cycle-not-found.forum-not-found'];
      409: components['responses']['calendar-unchanged.implementation-over.third-cycle'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['end-before-start.grounds-missing.idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'cycleParts.commentWindows': {
    parameters: {
      query?: {
        /** @description Version of the stream that the answer has to show at least; a write answers with the one it made */
        'min-version'?: number;
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the cycle */
        cycle: string;
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List the comment windows */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['CommentWindow'][];
          };
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      404: components['responses']['cycle-not-found.forum-not-found'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable.view-behind'];
    };
  };
  'cycleActs.openPublicComment': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the cycle */
        cycle: string;
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * civil date
           * Format: date
           */
          endsOn: string;
          /**
           * civil date
           * Format: date
           */
          opensOn: string;
          phase: components['schemas']['PhaseName'];
          /** @default null */
          url?: string | null;
        };
      };
    };
    responses: {
      /** @description Open public comment */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          Location: components['headers']['Location'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Created'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['cycle-not-found.forum-not-found'];
      409: components['responses']['comment-window-already-open.phase-already-closed.third-cycle'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      /** @description The input, or the rules, do not allow it: comment-window-not-in-phase, comment-window-too-short, date-in-future, idempotency-key-reused, phase-not-in-profile, validation-failed */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'comment-window-not-in-phase'
              | 'comment-window-too-short'
              | 'date-in-future'
              | 'idempotency-key-reused'
              | 'phase-not-in-profile'
              | 'validation-failed';
          };
        };
      };
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'cycleParts.commentWindow': {
    parameters: {
      query?: {
        /** @description Version of the stream that the answer has to show at least; a write answers with the one it made */
        'min-version'?: number;
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the cycle */
        cycle: string;
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the comment window */
        window: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Show a comment window */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommentWindow'];
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      404: components['responses']['cycle-not-found.forum-not-found.not-found'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable.view-behind'];
    };
  };
  'commitments.list': {
    parameters: {
      query?: {
        /** @description Version of the stream that the answer has to show at least; a write answers with the one it made */
        'min-version'?: number;
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the cycle */
        cycle: string;
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List the commitments of the plan */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Commitment'][];
          };
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      404: components['responses']['cycle-not-found.forum-not-found'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable.view-behind'];
    };
  };
  'commitments.record': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the cycle */
        cycle: string;
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @default null */
          dueOn?: string | null;
          dueWording?: {
            [key: string]: string;
          } | null;
          id: string;
          /** @default [] */
          leadAgencies?: string[];
          milestones?: {
            /** @default null */
            dueOn?: string | null;
            dueWording?: {
              [key: string]: string;
            } | null;
            indicators?: {
              /** @default null */
              dueOn?: string | null;
              dueWording?: {
                [key: string]: string;
              } | null;
              indicatorId: string;
              /** @default [] */
              leadAgencies?: string[];
              /** @default null */
              startsOn?: string | null;
              startWording?: {
                [key: string]: string;
              } | null;
              /** @default [] */
              supportingAgencies?: string[];
              titles: {
                [key: string]: string;
              };
            }[];
            /** @default [] */
            leadAgencies?: string[];
            milestoneId: string;
            /** @default null */
            startsOn?: string | null;
            startWording?: {
              [key: string]: string;
            } | null;
            /** @default [] */
            supportingAgencies?: string[];
            titles: {
              [key: string]: string;
            };
          }[];
          /** @default null */
          startsOn?: string | null;
          startWording?: {
            [key: string]: string;
          } | null;
          /** @default [] */
          supportingAgencies?: string[];
          titles: {
            [key: string]: string;
          };
        };
      };
    };
    responses: {
      /** @description Record a commitment, in place of what was recorded before */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          Location: components['headers']['Location'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Created'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['cycle-not-found.forum-not-found'];
      409: components['responses']['third-cycle'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['commitment-ends-before-start.commitment-part-repeated.idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'commitments.find': {
    parameters: {
      query?: {
        /** @description Version of the stream that the answer has to show at least; a write answers with the one it made */
        'min-version'?: number;
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the commitment in its plan */
        commitment: string;
        /** @description Id of the cycle */
        cycle: string;
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Show a commitment */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Commitment'];
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      404: components['responses']['commitment-not-found.cycle-not-found.forum-not-found'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable.view-behind'];
    };
  };
  'cycleParts.evidence': {
    parameters: {
      query?: {
        /** @description Version of the stream that the answer has to show at least; a write answers with the one it made */
        'min-version'?: number;
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the cycle */
        cycle: string;
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List the evidence */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Evidence'][];
          };
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      404: components['responses']['cycle-not-found.forum-not-found'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable.view-behind'];
    };
  };
  'cycleActs.recordEvidence': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the cycle */
        cycle: string;
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json':
          | {
              /** @enum {string} */
              kind: 'plan-adopted' | 'plan-submitted';
              /**
               * civil date
               * Format: date
               */
              occurredOn: string;
              /**
               * address
               * Format: uri
               */
              url: string;
            }
          | {
              /** @enum {string} */
              kind: 'report-version' | 'summary-version';
              language: string;
              /**
               * civil date
               * Format: date
               */
              occurredOn: string;
              phase: components['schemas']['PhaseName'];
              /**
               * address
               * Format: uri
               */
              url: string;
            }
          | {
              /** @enum {string} */
              kind:
                | 'irm-draft-shared'
                | 'irm-panel-reviewed'
                | 'government-comment'
                | 'irm-report-finalised'
                | 'irm-report-published'
                | 'formal-response';
              /**
               * civil date
               * Format: date
               */
              occurredOn: string;
              phase: components['schemas']['PhaseName'];
              /**
               * address
               * Format: uri
               */
              url: string;
            };
      };
    };
    responses: {
      /** @description Record evidence */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          Location: components['headers']['Location'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Created'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['cycle-not-found.forum-not-found'];
      409: components['responses']['comment-window-not-closed.evidence-already-recorded.third-cycle'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      /** @description The input, or the rules, do not allow it: date-in-future, evidence-does-not-fit-phase, evidence-url-missing, idempotency-key-reused, phase-not-in-profile, validation-failed */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'date-in-future'
              | 'evidence-does-not-fit-phase'
              | 'evidence-url-missing'
              | 'idempotency-key-reused'
              | 'phase-not-in-profile'
              | 'validation-failed';
          };
        };
      };
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'cycleParts.pieceOfEvidence': {
    parameters: {
      query?: {
        /** @description Version of the stream that the answer has to show at least; a write answers with the one it made */
        'min-version'?: number;
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the cycle */
        cycle: string;
        /** @description Id of the piece of evidence */
        evidence: string;
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Show a piece of evidence */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Evidence'];
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      404: components['responses']['cycle-not-found.evidence-not-found.forum-not-found'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable.view-behind'];
    };
  };
  'cycleActs.withdrawEvidence': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the cycle */
        cycle: string;
        /** @description Id of the piece of evidence */
        evidence: string;
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          grounds: string;
        };
      };
    };
    responses: {
      /** @description Withdraw evidence recorded by mistake */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['cycle-not-found.evidence-not-found.forum-not-found'];
      409: components['responses']['evidence-already-withdrawn.third-cycle'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['grounds-missing.idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'cycleParts.phases': {
    parameters: {
      query?: {
        /** @description Version of the stream that the answer has to show at least; a write answers with the one it made */
        'min-version'?: number;
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the cycle */
        cycle: string;
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List the phases of a cycle */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Phase'][];
          };
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      404: components['responses']['cycle-not-found.forum-not-found'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable.view-behind'];
    };
  };
  'cycleParts.phase': {
    parameters: {
      query?: {
        /** @description Version of the stream that the answer has to show at least; a write answers with the one it made */
        'min-version'?: number;
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the cycle */
        cycle: string;
        /** @description Id of the forum */
        forum: string;
        /** @description Name of the phase */
        phase: components['schemas']['PhaseName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Show a phase */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Phase'];
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      404: components['responses']['cycle-not-found.forum-not-found'];
      422: components['responses']['phase-not-in-profile.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable.view-behind'];
    };
  };
  'cycleActs.resume': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the cycle */
        cycle: string;
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * civil date
           * Format: date
           */
          dueOn?: string;
          /**
           * civil date
           * Format: date
           */
          end?: string;
          grounds: string;
          phase?: components['schemas']['PhaseName'];
        };
      };
    };
    responses: {
      /** @description Resume a cycle */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['cycle-not-found.forum-not-found'];
      /** @description It does not fit what is there: calendar-unchanged, cycle-not-suspended, implementation-over, phase-already-closed, phase-not-planned, third-cycle */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'calendar-unchanged'
              | 'cycle-not-suspended'
              | 'implementation-over'
              | 'phase-already-closed'
              | 'phase-not-planned'
              | 'third-cycle';
          };
        };
      };
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      /** @description The input, or the rules, do not allow it: due-before-opening, end-before-start, end-is-amended-for-the-cycle, grounds-missing, idempotency-key-reused, phase-not-in-profile, validation-failed */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'due-before-opening'
              | 'end-before-start'
              | 'end-is-amended-for-the-cycle'
              | 'grounds-missing'
              | 'idempotency-key-reused'
              | 'phase-not-in-profile'
              | 'validation-failed';
          };
        };
      };
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'cycleActs.suspend': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the cycle */
        cycle: string;
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          grounds: string;
        };
      };
    };
    responses: {
      /** @description Suspend a cycle */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['cycle-not-found.forum-not-found'];
      409: components['responses']['clocks-not-started.cycle-already-suspended.third-cycle'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['grounds-missing.idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'cycleActs.waivePhase': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the cycle */
        cycle: string;
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          grounds: string;
          phase: components['schemas']['PhaseName'];
        };
      };
    };
    responses: {
      /** @description Waive a phase */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['cycle-not-found.forum-not-found'];
      409: components['responses']['phase-already-closed.third-cycle'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      /** @description The input, or the rules, do not allow it: grounds-missing, idempotency-key-reused, phase-cannot-be-waived, phase-not-in-profile, validation-failed */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'grounds-missing'
              | 'idempotency-key-reused'
              | 'phase-cannot-be-waived'
              | 'phase-not-in-profile'
              | 'validation-failed';
          };
        };
      };
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'deadlines.list': {
    parameters: {
      query?: {
        /** @description Only those of this cycle */
        cycle?: string;
        /** @description Version of the stream that the answer has to show at least; a write answers with the one it made */
        'min-version'?: number;
        /** @description Only what was missed and is still owed */
        overdue?: string;
        /** @description Only those owed by this kind of stream */
        owner?: 'forum' | 'cycle' | 'meeting' | 'decision';
        /** @description Only those of this status */
        status?: 'planned' | 'open' | 'met' | 'missed' | 'waived' | 'ruled-out' | 'released';
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List what the forum owes and owed */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Deadline'][];
          };
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      404: components['responses']['forum-not-found'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable.view-behind'];
    };
  };
  'decisions.list': {
    parameters: {
      query?: {
        /** @description Where the page before ended */
        after?: string;
        /** @description Entries of a page at most */
        limit?: number;
        /** @description Version of the stream that the answer has to show at least; a write answers with the one it made */
        'min-version'?: number;
        /** @description Only those of this status */
        status?: 'tabled' | 'voting' | 'set-aside' | 'taken' | 'failed' | 'withdrawn';
        /** @description Only those on this topic */
        topic?: string;
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List the decisions, the newest first */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          Link: components['headers']['Link'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['DecisionSummary'][];
          };
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      404: components['responses']['forum-not-found'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable.view-behind'];
    };
  };
  'decisions.table': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @default null */
          id?: string | null;
          /** @default null */
          meetingId?: string | null;
          motion: string;
          title: string;
          topic: string;
        };
      };
    };
    responses: {
      /** @description Table a motion */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          Location: components['headers']['Location'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Created'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['forum-not-found.meeting-not-found'];
      409: components['responses']['bylaws-not-adopted.decision-already-exists.meeting-over'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['idempotency-key-reused.text-missing.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'decisions.find': {
    parameters: {
      query?: {
        /** @description Version of the stream that the answer has to show at least; a write answers with the one it made */
        'min-version'?: number;
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the decision */
        decision: string;
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Show a motion and what became of it */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Decision'];
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      404: components['responses']['decision-not-found.forum-not-found'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable.view-behind'];
    };
  };
  'decisionEffects.instructAgency': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the decision */
        decision: string;
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          agency: string;
          /**
           * civil date
           * Format: date
           */
          dueOn: string;
        };
      };
    };
    responses: {
      /** @description Instruct an agency */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['decision-not-found.forum-not-found'];
      409: components['responses']['agency-already-instructed.approval-outstanding.decision-not-binding.decision-not-taken'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['due-in-past.idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'decisionEffects.reportAgency': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the decision */
        decision: string;
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          agency: string;
          /**
           * civil date
           * Format: date
           */
          occurredOn: string;
          /**
           * address
           * Format: uri
           */
          url: string;
        };
      };
    };
    responses: {
      /** @description Record the report of an agency */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['decision-not-found.forum-not-found'];
      409: components['responses']['agency-already-reported.agency-not-instructed'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['act-in-future.idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'votes.castBallot': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the decision */
        decision: string;
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          choice: 'yes' | 'no' | 'abstain';
          seatId: string;
        };
      };
    };
    responses: {
      /** @description Cast a ballot */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['ballot-by-other.cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['decision-not-found.forum-not-found'];
      409: components['responses']['ballot-already-cast.vote-closed.vote-not-open'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['idempotency-key-reused.seat-not-entitled.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'decisionActs.declareConsensus': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the decision */
        decision: string;
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description Declare consensus */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['decision-not-found.forum-not-found'];
      /** @description It does not fit what is there: consensus-not-the-rule, decision-already-settled, meeting-not-open, motion-set-aside, motion-without-meeting, no-active-seats, objection-stands, other-vote-open, vote-already-open */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'consensus-not-the-rule'
              | 'decision-already-settled'
              | 'meeting-not-open'
              | 'motion-set-aside'
              | 'motion-without-meeting'
              | 'no-active-seats'
              | 'objection-stands'
              | 'other-vote-open'
              | 'vote-already-open';
          };
        };
      };
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'decisionActs.defer': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the decision */
        decision: string;
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          grounds: string;
          /** @default null */
          toMeetingId?: string | null;
        };
      };
    };
    responses: {
      /** @description Set a motion aside for a later meeting */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['decision-not-found.forum-not-found.meeting-not-found'];
      409: components['responses']['decision-already-settled.meeting-over.other-vote-open.vote-already-open'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['deferral-to-same-meeting.grounds-missing.idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'decisionActs.declareDialogueExhausted': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the decision */
        decision: string;
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description Declare that dialogue is exhausted */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['decision-not-found.forum-not-found'];
      /** @description It does not fit what is there: decision-already-settled, deferrals-too-few, dialogue-not-in-rule, dialogue-too-short, vote-already-open */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'decision-already-settled'
              | 'deferrals-too-few'
              | 'dialogue-not-in-rule'
              | 'dialogue-too-short'
              | 'vote-already-open';
          };
        };
      };
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'decisionEffects.requestExternalApproval': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the decision */
        decision: string;
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          from: string;
        };
      };
    };
    responses: {
      /** @description Ask for approval from outside the forum */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['decision-not-found.forum-not-found'];
      409: components['responses']['approval-already-requested.approval-not-in-mode.decision-not-binding.decision-not-taken'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'decisionEffects.grantExternalApproval': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the decision */
        decision: string;
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          /** @default null */
          url?: string | null;
        };
      };
    };
    responses: {
      /** @description Record that approval was granted */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['decision-not-found.forum-not-found'];
      409: components['responses']['approval-not-requested'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'decisionEffects.refuseExternalApproval': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the decision */
        decision: string;
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          grounds: string;
        };
      };
    };
    responses: {
      /** @description Record that approval was refused */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['decision-not-found.forum-not-found'];
      409: components['responses']['approval-not-requested'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['grounds-missing.idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'decisionEffects.giveGovernmentReason': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the decision */
        decision: string;
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          accepted: 'wholly' | 'in-part' | 'rejected';
          answer: string;
          /** @default null */
          url?: string | null;
        };
      };
    };
    responses: {
      /** @description Give the government’s reasoned answer */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['decision-not-found.forum-not-found'];
      409: components['responses']['answer-already-given.answer-not-owed'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['idempotency-key-reused.text-missing.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'decisionActs.raiseObjection': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the decision */
        decision: string;
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          grounds: string;
          seatId: string;
        };
      };
    };
    responses: {
      /** @description Object to consensus */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted.objection-by-other'];
      404: components['responses']['decision-not-found.forum-not-found'];
      409: components['responses']['decision-already-settled.objection-already-raised.seat-not-present.vote-already-open'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['grounds-missing.idempotency-key-reused.seat-not-entitled.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'decisionActs.withdrawObjection': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the decision */
        decision: string;
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the seat */
        seat: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description Take back an objection */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted.objection-by-other'];
      404: components['responses']['decision-not-found.forum-not-found.seat-not-found'];
      409: components['responses']['decision-already-settled.no-objection-of-seat.vote-already-open'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'decisions.positionPapers': {
    parameters: {
      query?: {
        /** @description Version of the stream that the answer has to show at least; a write answers with the one it made */
        'min-version'?: number;
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the decision */
        decision: string;
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List the position papers */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['PositionPaper'][];
          };
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      404: components['responses']['decision-not-found.forum-not-found'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable.view-behind'];
    };
  };
  'decisionActs.filePositionPaper': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the decision */
        decision: string;
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          side: components['schemas']['Sector'];
          title: string;
          /**
           * address
           * Format: uri
           */
          url: string;
        };
      };
    };
    responses: {
      /** @description File a position paper */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          Location: components['headers']['Location'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Created'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['decision-not-found.forum-not-found'];
      409: components['responses']['decision-already-settled.paper-already-filed.vote-already-open'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'decisions.positionPaper': {
    parameters: {
      query?: {
        /** @description Version of the stream that the answer has to show at least; a write answers with the one it made */
        'min-version'?: number;
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the decision */
        decision: string;
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the position paper */
        paper: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Show a position paper */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PositionPaper'];
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      404: components['responses']['decision-not-found.forum-not-found.not-found'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable.view-behind'];
    };
  };
  'decisionEffects.recognise': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the decision */
        decision: string;
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          /** @default null */
          url?: string | null;
        };
      };
    };
    responses: {
      /** @description Recognise a decision */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['decision-not-found.forum-not-found'];
      409: components['responses']['approval-outstanding.decision-already-recognised.decision-not-binding.decision-not-taken'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'votes.open': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the decision */
        decision: string;
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          closesAt?: string | null;
          /** @enum {string} */
          method: 'in-meeting' | 'by-correspondence';
          /** @default false */
          secret?: boolean;
        };
      };
    };
    responses: {
      /** @description Open a vote */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Created'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['decision-not-found.forum-not-found'];
      /** @description It does not fit what is there: consensus-only, decision-already-settled, dialogue-not-exhausted, meeting-not-open, motion-set-aside, motion-without-meeting, no-active-seats, other-vote-open, vote-already-open */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'consensus-only'
              | 'decision-already-settled'
              | 'dialogue-not-exhausted'
              | 'meeting-not-open'
              | 'motion-set-aside'
              | 'motion-without-meeting'
              | 'no-active-seats'
              | 'other-vote-open'
              | 'vote-already-open';
          };
        };
      };
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['idempotency-key-reused.validation-failed.vote-closed-by-chair.vote-closes-in-past'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'votes.close': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the decision */
        decision: string;
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description Close a vote */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['decision-not-found.forum-not-found'];
      409: components['responses']['ballots-outstanding.vote-closed.vote-not-open'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'decisionActs.withdraw': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the decision */
        decision: string;
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          grounds: string;
        };
      };
    };
    responses: {
      /** @description Withdraw a motion */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.motion-by-other.not-permitted'];
      404: components['responses']['decision-not-found.forum-not-found'];
      409: components['responses']['decision-already-settled.vote-already-open'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['grounds-missing.idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'bylawsActs.changeFrequency': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @default null */
          decisionId?: string | null;
          usual: string | null;
          /** @default null */
          whileDrafting?: string | null;
        };
      };
    };
    responses: {
      /** @description Change how often the forum meets */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['decision-not-found.forum-not-found'];
      409: components['responses']['bylaws-need-decision.bylaws-not-adopted.decision-not-binding.decision-not-taken'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['bylaws-number-invalid.idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'bylaws.listMandates': {
    parameters: {
      query?: {
        /** @description Version of the stream that the answer has to show at least; a write answers with the one it made */
        'min-version'?: number;
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List who has the say on which topic */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['TopicMandate'][];
          };
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      404: components['responses']['forum-not-found'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable.view-behind'];
    };
  };
  'bylawsActs.defineMandate': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @default null */
          decisionId?: string | null;
          /** @enum {string} */
          mandate: 'decides' | 'advises' | 'reserved';
          topic: string;
        };
      };
    };
    responses: {
      /** @description Define who has the say on a topic */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['decision-not-found.forum-not-found'];
      409: components['responses']['bylaws-need-decision.decision-not-binding.decision-not-taken'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'meetings.list': {
    parameters: {
      query?: {
        /** @description Where the page before ended */
        after?: string;
        /** @description Entries of a page at most */
        limit?: number;
        /** @description Version of the stream that the answer has to show at least; a write answers with the one it made */
        'min-version'?: number;
        /** @description Only those of this status */
        status?: 'scheduled' | 'open' | 'adjourned' | 'closed' | 'failed' | 'cancelled' | 'recorded';
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List the meetings, the latest first */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          Link: components['headers']['Link'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['MeetingSummary'][];
          };
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      404: components['responses']['forum-not-found'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable.view-behind'];
    };
  };
  'meetings.schedule': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          endsAt: string;
          /** @default null */
          id?: string | null;
          /**
           * @default regular
           * @enum {string}
           */
          kind?: 'regular' | 'extraordinary';
          /** @default null */
          place?: string | null;
          startsAt: string;
        };
      };
    };
    responses: {
      /** @description Call a meeting */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          Location: components['headers']['Location'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Created'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['forum-not-found'];
      409: components['responses']['bylaws-not-adopted.meeting-already-exists.meetings-overlap'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      /** @description The input, or the rules, do not allow it: idempotency-key-reused, meeting-end-before-start, meeting-in-past, validation-failed, wall-time-in-gap, wall-time-twice */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'idempotency-key-reused'
              | 'meeting-end-before-start'
              | 'meeting-in-past'
              | 'validation-failed'
              | 'wall-time-in-gap'
              | 'wall-time-twice';
          };
        };
      };
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'meetings.find': {
    parameters: {
      query?: {
        /** @description Version of the stream that the answer has to show at least; a write answers with the one it made */
        'min-version'?: number;
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the meeting */
        meeting: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Show a meeting */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Meeting'];
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      404: components['responses']['forum-not-found.meeting-not-found'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable.view-behind'];
    };
  };
  'actionItems.list': {
    parameters: {
      query?: {
        /** @description Version of the stream that the answer has to show at least; a write answers with the one it made */
        'min-version'?: number;
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the meeting */
        meeting: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List what the meeting asked of people */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['ActionItem'][];
          };
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      404: components['responses']['forum-not-found.meeting-not-found'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable.view-behind'];
    };
  };
  'actionItems.find': {
    parameters: {
      query?: {
        /** @description Version of the stream that the answer has to show at least; a write answers with the one it made */
        'min-version'?: number;
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the action item in its meeting */
        item: string;
        /** @description Id of the meeting */
        meeting: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Show an action item */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActionItem'];
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      404: components['responses']['action-item-not-found.forum-not-found.meeting-not-found'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable.view-behind'];
    };
  };
  'actionItems.complete': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the action item in its meeting */
        item: string;
        /** @description Id of the meeting */
        meeting: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * civil date
           * Format: date
           */
          occurredOn: string;
        };
      };
    };
    responses: {
      /** @description Record that an action item is done */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['action-item-of-other.cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['action-item-not-found.forum-not-found.meeting-not-found'];
      409: components['responses']['action-item-settled'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['act-in-future.act-out-of-order.idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'actionItems.review': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the action item in its meeting */
        item: string;
        /** @description Id of the meeting */
        meeting: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @default null */
          dueOn?: string | null;
          meetingId: string;
          /** @enum {string} */
          outcome: 'kept' | 'released';
        };
      };
    };
    responses: {
      /** @description Look at an action item in a later meeting */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['action-item-not-found.forum-not-found.meeting-not-found'];
      409: components['responses']['action-item-settled.meeting-not-begun'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['action-item-due-in-past.idempotency-key-reused.review-in-other-meeting.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'agenda.draft': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the meeting */
        meeting: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          items: {
            /** @default null */
            decisionId?: string | null;
            itemId: string;
            /**
             * @default topic
             * @enum {string}
             */
            kind?: 'topic' | 'motion' | 'action-items' | 'general';
            title: string;
          }[];
        };
      };
    };
    responses: {
      /** @description Draft the agenda */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['forum-not-found.meeting-not-found'];
      /** @description It does not fit what is there: agenda-already-circulated, agenda-already-published, meeting-already-open, meeting-not-open, meeting-not-scheduled, meeting-over, meeting-record-only */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'agenda-already-circulated'
              | 'agenda-already-published'
              | 'meeting-already-open'
              | 'meeting-not-open'
              | 'meeting-not-scheduled'
              | 'meeting-over'
              | 'meeting-record-only';
          };
        };
      };
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      /** @description The input, or the rules, do not allow it: agenda-empty, agenda-item-repeated, agenda-motion-unknown, agenda-without-general-items, idempotency-key-reused, validation-failed */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'agenda-empty'
              | 'agenda-item-repeated'
              | 'agenda-motion-unknown'
              | 'agenda-without-general-items'
              | 'idempotency-key-reused'
              | 'validation-failed';
          };
        };
      };
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'agenda.approve': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the meeting */
        meeting: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          as: 'chair' | 'co-chair';
          version: number;
        };
      };
    };
    responses: {
      /** @description Approve the agenda as chair or co-chair */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted.not-the-approver'];
      404: components['responses']['forum-not-found.meeting-not-found'];
      /** @description It does not fit what is there: agenda-already-approved, agenda-already-published, agenda-not-drafted, agenda-returned, agenda-version-other, meeting-already-open, meeting-not-open, meeting-not-scheduled, meeting-over, meeting-record-only */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'agenda-already-approved'
              | 'agenda-already-published'
              | 'agenda-not-drafted'
              | 'agenda-returned'
              | 'agenda-version-other'
              | 'meeting-already-open'
              | 'meeting-not-open'
              | 'meeting-not-scheduled'
              | 'meeting-over'
              | 'meeting-record-only';
          };
        };
      };
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'agenda.circulate': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the meeting */
        meeting: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          occurredAt?: string | null;
        };
      };
    };
    responses: {
      /** @description Circulate the draft among the members */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['forum-not-found.meeting-not-found'];
      /** @description It does not fit what is there: agenda-already-circulated, agenda-not-approved, agenda-not-drafted, meeting-already-open, meeting-not-open, meeting-not-scheduled, meeting-over, meeting-record-only */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'agenda-already-circulated'
              | 'agenda-not-approved'
              | 'agenda-not-drafted'
              | 'meeting-already-open'
              | 'meeting-not-open'
              | 'meeting-not-scheduled'
              | 'meeting-over'
              | 'meeting-record-only';
          };
        };
      };
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['act-in-future.act-out-of-order.idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'agenda.comment': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the meeting */
        meeting: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          comment: string;
        };
      };
    };
    responses: {
      /** @description Comment on the draft */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['forum-not-found.meeting-not-found'];
      /** @description It does not fit what is there: agenda-already-published, agenda-not-circulated, meeting-already-open, meeting-not-open, meeting-not-scheduled, meeting-over, meeting-record-only */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'agenda-already-published'
              | 'agenda-not-circulated'
              | 'meeting-already-open'
              | 'meeting-not-open'
              | 'meeting-not-scheduled'
              | 'meeting-over'
              | 'meeting-record-only';
          };
        };
      };
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['idempotency-key-reused.text-missing.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'agenda.publish': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the meeting */
        meeting: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          occurredAt?: string | null;
        };
      };
    };
    responses: {
      /** @description Publish the final agenda */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['forum-not-found.meeting-not-found'];
      /** @description It does not fit what is there: agenda-already-published, agenda-not-approved, agenda-not-circulated, agenda-not-drafted, meeting-already-open, meeting-not-open, meeting-not-scheduled, meeting-over, meeting-record-only */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'agenda-already-published'
              | 'agenda-not-approved'
              | 'agenda-not-circulated'
              | 'agenda-not-drafted'
              | 'meeting-already-open'
              | 'meeting-not-open'
              | 'meeting-not-scheduled'
              | 'meeting-over'
              | 'meeting-record-only';
          };
        };
      };
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['act-in-future.act-out-of-order.idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'agenda.giveBack': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the meeting */
        meeting: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          as: 'chair' | 'co-chair';
          grounds: string;
          version: number;
        };
      };
    };
    responses: {
      /** @description Give the agenda back with grounds */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted.not-the-approver'];
      404: components['responses']['forum-not-found.meeting-not-found'];
      /** @description It does not fit what is there: agenda-already-approved, agenda-already-published, agenda-not-drafted, agenda-returned, agenda-version-other, meeting-already-open, meeting-not-open, meeting-not-scheduled, meeting-over, meeting-record-only */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'agenda-already-approved'
              | 'agenda-already-published'
              | 'agenda-not-drafted'
              | 'agenda-returned'
              | 'agenda-version-other'
              | 'meeting-already-open'
              | 'meeting-not-open'
              | 'meeting-not-scheduled'
              | 'meeting-over'
              | 'meeting-record-only';
          };
        };
      };
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['grounds-missing.idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'agenda.revise': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the meeting */
        meeting: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          items: {
            /** @default null */
            decisionId?: string | null;
            itemId: string;
            /**
             * @default topic
             * @enum {string}
             */
            kind?: 'topic' | 'motion' | 'action-items' | 'general';
            title: string;
          }[];
        };
      };
    };
    responses: {
      /** @description Revise the agenda after the comments */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['forum-not-found.meeting-not-found'];
      /** @description It does not fit what is there: agenda-already-published, agenda-not-circulated, meeting-already-open, meeting-not-open, meeting-not-scheduled, meeting-over, meeting-record-only */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'agenda-already-published'
              | 'agenda-not-circulated'
              | 'meeting-already-open'
              | 'meeting-not-open'
              | 'meeting-not-scheduled'
              | 'meeting-over'
              | 'meeting-record-only';
          };
        };
      };
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      /** @description The input, or the rules, do not allow it: agenda-empty, agenda-item-repeated, agenda-motion-unknown, agenda-without-general-items, idempotency-key-reused, validation-failed */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'agenda-empty'
              | 'agenda-item-repeated'
              | 'agenda-motion-unknown'
              | 'agenda-without-general-items'
              | 'idempotency-key-reused'
              | 'validation-failed';
          };
        };
      };
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'meetingActs.announce': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the meeting */
        meeting: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          place: string;
          /** @default null */
          url?: string | null;
        };
      };
    };
    responses: {
      /** @description Announce a meeting */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['forum-not-found.meeting-not-found'];
      /** @description It does not fit what is there: meeting-already-open, meeting-not-open, meeting-not-scheduled, meeting-over, meeting-record-only */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'meeting-already-open'
              | 'meeting-not-open'
              | 'meeting-not-scheduled'
              | 'meeting-over'
              | 'meeting-record-only';
          };
        };
      };
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'meetingActs.recordAttendance': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the meeting */
        meeting: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          attendees: {
            arrivedAt?: string | null;
            /** @enum {string} */
            as: 'member' | 'deputy' | 'proxy' | 'observer' | 'guest';
            /** Format: uuid */
            personId: string;
            /** @default null */
            seatId?: string | null;
          }[];
        };
      };
    };
    responses: {
      /** @description Record who is there */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted.seat-of-other'];
      404: components['responses']['forum-not-found.meeting-not-found.seat-not-found'];
      /** @description It does not fit what is there: attendee-sits-elsewhere, meeting-already-open, meeting-not-begun, meeting-not-open, meeting-not-scheduled, meeting-over, meeting-record-only, membership-lapsed, proxy-absent, proxy-not-notified, seat-already-represented, seat-not-active */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'attendee-sits-elsewhere'
              | 'meeting-already-open'
              | 'meeting-not-begun'
              | 'meeting-not-open'
              | 'meeting-not-scheduled'
              | 'meeting-over'
              | 'meeting-record-only'
              | 'membership-lapsed'
              | 'proxy-absent'
              | 'proxy-not-notified'
              | 'seat-already-represented'
              | 'seat-not-active';
          };
        };
      };
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      /** @description The input, or the rules, do not allow it: act-in-future, act-out-of-order, attendee-needs-seat, guest-takes-no-seat, idempotency-key-reused, person-not-found, validation-failed */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'act-in-future'
              | 'act-out-of-order'
              | 'attendee-needs-seat'
              | 'guest-takes-no-seat'
              | 'idempotency-key-reused'
              | 'person-not-found'
              | 'validation-failed';
          };
        };
      };
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'meetingActs.cancel': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the meeting */
        meeting: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          grounds: string;
        };
      };
    };
    responses: {
      /** @description Cancel a meeting */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['forum-not-found.meeting-not-found'];
      /** @description It does not fit what is there: meeting-already-open, meeting-not-open, meeting-not-scheduled, meeting-over, meeting-record-only */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'meeting-already-open'
              | 'meeting-not-open'
              | 'meeting-not-scheduled'
              | 'meeting-over'
              | 'meeting-record-only';
          };
        };
      };
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['grounds-missing.idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'meetingActs.close': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the meeting */
        meeting: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          occurredAt?: string | null;
        };
      };
    };
    responses: {
      /** @description Close the meeting */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['forum-not-found.meeting-not-found'];
      /** @description It does not fit what is there: meeting-already-open, meeting-not-open, meeting-not-scheduled, meeting-over, meeting-record-only, vote-still-open */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'meeting-already-open'
              | 'meeting-not-open'
              | 'meeting-not-scheduled'
              | 'meeting-over'
              | 'meeting-record-only'
              | 'vote-still-open';
          };
        };
      };
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['act-in-future.act-out-of-order.idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'meetingActs.recordDeparture': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the meeting */
        meeting: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          leftAt?: string | null;
          /** Format: uuid */
          personId: string;
        };
      };
    };
    responses: {
      /** @description Record who left */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['forum-not-found.meeting-not-found'];
      /** @description It does not fit what is there: attendee-not-there, meeting-already-open, meeting-not-open, meeting-not-scheduled, meeting-over, meeting-record-only */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'attendee-not-there'
              | 'meeting-already-open'
              | 'meeting-not-open'
              | 'meeting-not-scheduled'
              | 'meeting-over'
              | 'meeting-record-only';
          };
        };
      };
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      /** @description The input, or the rules, do not allow it: act-in-future, act-out-of-order, idempotency-key-reused, person-not-found, validation-failed */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'act-in-future'
              | 'act-out-of-order'
              | 'idempotency-key-reused'
              | 'person-not-found'
              | 'validation-failed';
          };
        };
      };
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'agenda.sendMaterials': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the meeting */
        meeting: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          occurredAt?: string | null;
          papers: {
            title: string;
            /**
             * address
             * Format: uri
             */
            url: string;
          }[];
        };
      };
    };
    responses: {
      /** @description Send papers to the members */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['forum-not-found.meeting-not-found'];
      /** @description It does not fit what is there: meeting-already-open, meeting-not-open, meeting-not-scheduled, meeting-over, meeting-record-only */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'meeting-already-open'
              | 'meeting-not-open'
              | 'meeting-not-scheduled'
              | 'meeting-over'
              | 'meeting-record-only';
          };
        };
      };
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      /** @description The input, or the rules, do not allow it: act-in-future, act-out-of-order, idempotency-key-reused, papers-missing, validation-failed */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              'act-in-future' | 'act-out-of-order' | 'idempotency-key-reused' | 'papers-missing' | 'validation-failed';
          };
        };
      };
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'meetingActs.assignMinuteTaker': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the meeting */
        meeting: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** Format: uuid */
          personId: string;
        };
      };
    };
    responses: {
      /** @description Name who takes the minutes */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['forum-not-found.meeting-not-found'];
      /** @description It does not fit what is there: meeting-already-open, meeting-not-open, meeting-not-scheduled, meeting-over, meeting-record-only, minutes-already-published */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'meeting-already-open'
              | 'meeting-not-open'
              | 'meeting-not-scheduled'
              | 'meeting-over'
              | 'meeting-record-only'
              | 'minutes-already-published';
          };
        };
      };
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['idempotency-key-reused.person-not-found.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'meetings.minutes': {
    parameters: {
      query?: {
        /** @description Version of the stream that the answer has to show at least; a write answers with the one it made */
        'min-version'?: number;
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the meeting */
        meeting: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Show the minutes */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MinutesOfMeeting'];
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      404: components['responses']['forum-not-found.meeting-not-found.not-found'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable.view-behind'];
    };
  };
  'minutesActs.draft': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the meeting */
        meeting: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @default [] */
          actionItems?: {
            /**
             * civil date
             * Format: date
             */
            dueOn: string;
            itemId: string;
            /** Format: uuid */
            ownerId: string;
            what: string;
          }[];
          conclusions: string;
          /** @default [] */
          debate?: {
            debate: string;
            /** @default null */
            itemId?: string | null;
            /** @default null */
            seatId?: string | null;
          }[];
          /** @default null */
          notes?: string | null;
          /** @default [] */
          otherMaterial?: {
            title: string;
            /**
             * address
             * Format: uri
             */
            url: string;
          }[];
          /** @default [] */
          papersHandedOut?: {
            title: string;
            /**
             * address
             * Format: uri
             */
            url: string;
          }[];
        };
      };
    };
    responses: {
      /** @description Draft the minutes */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted.not-the-minute-taker'];
      404: components['responses']['forum-not-found.meeting-not-found.seat-not-found'];
      409: components['responses']['meeting-record-only.minutes-already-published.minutes-before-close.minutes-without-meeting'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      /** @description The input, or the rules, do not allow it: action-item-due-in-past, action-item-repeated, agenda-item-not-found, idempotency-key-reused, person-not-found, text-missing, validation-failed */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'action-item-due-in-past'
              | 'action-item-repeated'
              | 'agenda-item-not-found'
              | 'idempotency-key-reused'
              | 'person-not-found'
              | 'text-missing'
              | 'validation-failed';
          };
        };
      };
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'minutesActs.approve': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the meeting */
        meeting: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          as: 'chair' | 'co-chair';
          version: number;
        };
      };
    };
    responses: {
      /** @description Approve the minutes as chair or co-chair */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted.not-the-approver'];
      404: components['responses']['forum-not-found.meeting-not-found'];
      /** @description It does not fit what is there: meeting-record-only, minutes-already-published, minutes-before-close, minutes-not-circulated, minutes-not-drafted, minutes-version-other, minutes-without-meeting */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'meeting-record-only'
              | 'minutes-already-published'
              | 'minutes-before-close'
              | 'minutes-not-circulated'
              | 'minutes-not-drafted'
              | 'minutes-version-other'
              | 'minutes-without-meeting';
          };
        };
      };
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'minutesActs.circulate': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the meeting */
        meeting: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description Circulate the draft of the minutes */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted.not-the-minute-taker'];
      404: components['responses']['forum-not-found.meeting-not-found'];
      /** @description It does not fit what is there: meeting-record-only, minutes-already-published, minutes-before-close, minutes-not-drafted, minutes-without-meeting */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'meeting-record-only'
              | 'minutes-already-published'
              | 'minutes-before-close'
              | 'minutes-not-drafted'
              | 'minutes-without-meeting';
          };
        };
      };
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'minutesActs.publish': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the meeting */
        meeting: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          occurredAt?: string | null;
        };
      };
    };
    responses: {
      /** @description Publish the minutes */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['forum-not-found.meeting-not-found'];
      /** @description It does not fit what is there: meeting-record-only, minutes-already-published, minutes-before-close, minutes-not-approved, minutes-not-drafted, minutes-without-meeting */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'meeting-record-only'
              | 'minutes-already-published'
              | 'minutes-before-close'
              | 'minutes-not-approved'
              | 'minutes-not-drafted'
              | 'minutes-without-meeting';
          };
        };
      };
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['act-in-future.act-out-of-order.idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'meetingActs.move': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the meeting */
        meeting: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          endsAt: string;
          /** @default null */
          grounds?: string | null;
          /** @default null */
          place?: string | null;
          startsAt: string;
        };
      };
    };
    responses: {
      /** @description Move a meeting */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['forum-not-found.meeting-not-found'];
      /** @description It does not fit what is there: meeting-already-open, meeting-not-open, meeting-not-scheduled, meeting-over, meeting-record-only, meetings-overlap, move-too-short */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'meeting-already-open'
              | 'meeting-not-open'
              | 'meeting-not-scheduled'
              | 'meeting-over'
              | 'meeting-record-only'
              | 'meetings-overlap'
              | 'move-too-short';
          };
        };
      };
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      /** @description The input, or the rules, do not allow it: grounds-missing, idempotency-key-reused, meeting-end-before-start, meeting-in-past, validation-failed, wall-time-in-gap, wall-time-twice */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'grounds-missing'
              | 'idempotency-key-reused'
              | 'meeting-end-before-start'
              | 'meeting-in-past'
              | 'validation-failed'
              | 'wall-time-in-gap'
              | 'wall-time-twice';
          };
        };
      };
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'meetingActs.open': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the meeting */
        meeting: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          occurredAt?: string | null;
          /** Format: uuid */
          presidedBy: string;
        };
      };
    };
    responses: {
      /** @description Open the meeting and count the quorum */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['forum-not-found.meeting-not-found'];
      /** @description It does not fit what is there: meeting-already-open, meeting-not-begun, meeting-not-open, meeting-not-scheduled, meeting-over, meeting-record-only, no-active-seats */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'meeting-already-open'
              | 'meeting-not-begun'
              | 'meeting-not-open'
              | 'meeting-not-scheduled'
              | 'meeting-over'
              | 'meeting-record-only'
              | 'no-active-seats';
          };
        };
      };
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      /** @description The input, or the rules, do not allow it: act-in-future, act-out-of-order, idempotency-key-reused, not-a-presider, person-not-found, validation-failed */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'act-in-future'
              | 'act-out-of-order'
              | 'idempotency-key-reused'
              | 'not-a-presider'
              | 'person-not-found'
              | 'validation-failed';
          };
        };
      };
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'meetingActs.notifyProxy': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the meeting */
        meeting: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** Format: uuid */
          personId: string;
          /** @default null */
          proxySeatId?: string | null;
          seatId: string;
        };
      };
    };
    responses: {
      /** @description Say who sits for a member */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted.seat-of-other'];
      404: components['responses']['forum-not-found.meeting-not-found.seat-not-found'];
      /** @description It does not fit what is there: meeting-already-open, meeting-not-open, meeting-not-scheduled, meeting-over, meeting-record-only, proxy-already-notified, proxy-holds-too-many-seats, proxy-too-late, seat-not-active */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'meeting-already-open'
              | 'meeting-not-open'
              | 'meeting-not-scheduled'
              | 'meeting-over'
              | 'meeting-record-only'
              | 'proxy-already-notified'
              | 'proxy-holds-too-many-seats'
              | 'proxy-too-late'
              | 'seat-not-active';
          };
        };
      };
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      /** @description The input, or the rules, do not allow it: idempotency-key-reused, person-not-found, proxy-is-the-holder, proxy-not-eligible, validation-failed */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'idempotency-key-reused'
              | 'person-not-found'
              | 'proxy-is-the-holder'
              | 'proxy-not-eligible'
              | 'validation-failed';
          };
        };
      };
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'meetingActs.withdrawProxy': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the meeting */
        meeting: string;
        /** @description Id of the seat */
        seat: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description Take back a proxy */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted.seat-of-other'];
      404: components['responses']['forum-not-found.meeting-not-found.seat-not-found'];
      /** @description It does not fit what is there: meeting-already-open, meeting-not-open, meeting-not-scheduled, meeting-over, meeting-record-only, proxy-not-notified, seat-not-active */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'meeting-already-open'
              | 'meeting-not-open'
              | 'meeting-not-scheduled'
              | 'meeting-over'
              | 'meeting-record-only'
              | 'proxy-not-notified'
              | 'seat-not-active';
          };
        };
      };
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'meetingActs.issueSecondCall': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the meeting */
        meeting: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          endsAt: string;
          /** @default null */
          place?: string | null;
          startsAt: string;
        };
      };
    };
    responses: {
      /** @description Call again after a first call without quorum */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['forum-not-found.meeting-not-found'];
      409: components['responses']['meetings-overlap.second-call-not-owed'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      /** @description The input, or the rules, do not allow it: idempotency-key-reused, meeting-end-before-start, meeting-in-past, second-call-too-short, validation-failed, wall-time-in-gap, wall-time-twice */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'idempotency-key-reused'
              | 'meeting-end-before-start'
              | 'meeting-in-past'
              | 'second-call-too-short'
              | 'validation-failed'
              | 'wall-time-in-gap'
              | 'wall-time-twice';
          };
        };
      };
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'meetings.record': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @default null */
          attendedSeats?: string[] | null;
          endsAt: string;
          /** @default null */
          id?: string | null;
          /**
           * @default regular
           * @enum {string}
           */
          kind?: 'regular' | 'extraordinary';
          startsAt: string;
          /** @default null */
          title?: string | null;
          /** @default null */
          url?: string | null;
        };
      };
    };
    responses: {
      /** @description Write down a meeting of the past */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          Location: components['headers']['Location'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Created'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['forum-not-found.seat-not-found'];
      409: components['responses']['meeting-already-exists.meetings-overlap'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['idempotency-key-reused.meeting-end-before-start.meeting-in-future.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'forums.setReminderHour': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** time of day */
          reminderHour: string;
        };
      };
    };
    responses: {
      /** @description Set the hour at which reminders go out */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['forum-not-found'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'roles.list': {
    parameters: {
      query?: {
        /** @description Version of the stream that the answer has to show at least; a write answers with the one it made */
        'min-version'?: number;
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List who holds which role */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['RoleHeld'][];
          };
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      404: components['responses']['forum-not-found'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable.view-behind'];
    };
  };
  'roles.assign': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @default null */
          cycleId?: string | null;
          /**
           * civil date
           * Format: date
           */
          from: string;
          /** Format: uuid */
          personId: string;
          role: components['schemas']['Role'];
          /** @default null */
          until?: string | null;
        };
      };
    };
    responses: {
      /** @description Give a person a role */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          Location: components['headers']['Location'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Created'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['cycle-not-found.forum-not-found'];
      409: components['responses']['role-already-assigned.role-already-held'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['idempotency-key-reused.person-not-found.role-until-before-from.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'roles.find': {
    parameters: {
      query?: {
        /** @description Version of the stream that the answer has to show at least; a write answers with the one it made */
        'min-version'?: number;
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the assignment of a role */
        role: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Show one assignment of a role */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoleHeld'];
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      404: components['responses']['forum-not-found.role-not-found'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable.view-behind'];
    };
  };
  'roles.end': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the assignment of a role */
        role: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * civil date
           * Format: date
           */
          until: string;
        };
      };
    };
    responses: {
      /** @description End a role on a day */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['forum-not-found.role-not-found'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['idempotency-key-reused.role-until-before-from.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'seats.list': {
    parameters: {
      query?: {
        /** @description Version of the stream that the answer has to show at least; a write answers with the one it made */
        'min-version'?: number;
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List the seats */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Seat'][];
          };
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      404: components['responses']['forum-not-found'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable.view-behind'];
    };
  };
  'seats.establish': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          id: string;
          sector: components['schemas']['Sector'];
        };
      };
    };
    responses: {
      /** @description Establish a seat */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          Location: components['headers']['Location'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Created'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['forum-not-found'];
      409: components['responses']['seat-already-exists'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'seats.find': {
    parameters: {
      query?: {
        /** @description Version of the stream that the answer has to show at least; a write answers with the one it made */
        'min-version'?: number;
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the seat */
        seat: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Show a seat */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Seat'];
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      404: components['responses']['forum-not-found.seat-not-found'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable.view-behind'];
    };
  };
  'seatActs.abolish': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the seat */
        seat: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          grounds: string;
        };
      };
    };
    responses: {
      /** @description Abolish a seat */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['forum-not-found.seat-not-found'];
      409: components['responses']['seat-abolished'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['grounds-missing.idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'seatActs.nameDeputy': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the seat */
        seat: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** Format: uuid */
          personId: string;
        };
      };
    };
    responses: {
      /** @description Name who sits for the holder of a seat */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['forum-not-found.seat-not-found'];
      409: components['responses']['person-holds-other-seat.seat-abolished'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['deputy-is-the-holder.idempotency-key-reused.person-not-found.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'seatActs.fill': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the seat */
        seat: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * civil date
           * Format: date
           */
          from: string;
          /** Format: uuid */
          personId: string;
          /** @default null */
          until?: string | null;
          /** @enum {string} */
          way: 'appointment' | 'election' | 'invitation' | 'self-selection' | 'substitute' | 'rotation';
        };
      };
    };
    responses: {
      /** @description Fill a seat */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['forum-not-found.seat-not-found'];
      409: components['responses']['person-holds-other-seat.seat-abolished.seat-taken'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      /** @description The input, or the rules, do not allow it: idempotency-key-reused, person-not-found, substitute-not-named, term-already-over, term-ends-before-it-begins, validation-failed */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code:
              | 'idempotency-key-reused'
              | 'person-not-found'
              | 'substitute-not-named'
              | 'term-already-over'
              | 'term-ends-before-it-begins'
              | 'validation-failed';
          };
        };
      };
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'seatActs.confirmLapse': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the seat */
        seat: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description Confirm that a membership lapsed */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['forum-not-found.seat-not-found'];
      409: components['responses']['lapse-not-proposed.seat-abolished'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'seatActs.dismissLapse': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the seat */
        seat: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          grounds: string;
        };
      };
    };
    responses: {
      /** @description Dismiss the proposal of a lapse */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['forum-not-found.seat-not-found'];
      409: components['responses']['lapse-not-proposed.seat-abolished'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['grounds-missing.idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'seatActs.nameSubstitute': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the seat */
        seat: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** Format: uuid */
          personId: string;
        };
      };
    };
    responses: {
      /** @description Name who follows in a seat */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['forum-not-found.seat-not-found'];
      409: components['responses']['seat-abolished'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['idempotency-key-reused.person-not-found.substitute-is-the-holder.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'seatActs.vacate': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
        /** @description Id of the seat */
        seat: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          reason: 'resignation' | 'recall';
        };
      };
    };
    responses: {
      /** @description Record that a seat was left */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stored'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['forum-not-found.seat-not-found'];
      409: components['responses']['seat-abolished.seat-vacant'];
      412: components['responses']['stale-version'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'bylaws.standing': {
    parameters: {
      query?: {
        /** @description Version of the stream that the answer has to show at least; a write answers with the one it made */
        'min-version'?: number;
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the forum */
        forum: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Show parity and the rhythm of meetings */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Standing'];
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      404: components['responses']['forum-not-found'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable.view-behind'];
    };
  };
  'duties.find': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Show when your private calendar was made */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: date-time */
            createdAt: string;
            lastUsedAt: string | null;
          };
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      403: components['responses']['not-permitted'];
      404: components['responses']['not-found'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'duties.make': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description Make a new address of your private calendar */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          Location: components['headers']['Location'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uri */
            url: string;
          };
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      404: components['responses']['not-found'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'duties.revoke': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Revoke the address of your private calendar */
      204: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': unknown;
        };
      };
      401: components['responses']['unauthenticated'];
      403: components['responses']['not-permitted'];
      404: components['responses']['not-found'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'duties.list': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List what you owe over all forums */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['OwnDuty'][];
          };
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      403: components['responses']['not-permitted'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'description.openApi': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Describe this API */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/vnd.oai.openapi+json;version=3.1': {
            [key: string]: unknown;
          };
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'operations.find': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Show how each process and its work is, to administrators */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Operations'];
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      403: components['responses']['not-permitted'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'people.list': {
    parameters: {
      query?: {
        /** @description Where the page before ended */
        after?: string;
        /** @description Entries of a page at most */
        limit?: number;
      };
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List people, for administrators */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          Link: components['headers']['Link'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['RegisteredPerson'][];
          };
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      403: components['responses']['not-permitted'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'people.add': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The same act sent again under the same key is done once */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The version that the caller decided on, in quotes */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @default false */
          admin?: boolean;
          /** @default null */
          email?: string | null;
          /** @enum {string} */
          language: 'en' | 'zh-TW';
          name: string;
          /** @default false */
          published?: boolean;
        };
      };
    };
    responses: {
      /** @description Add a person */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          Location: components['headers']['Location'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewPerson'];
        };
      };
      400: components['responses']['idempotency-key-invalid.malformed-json.malformed-utf8.precondition-invalid'];
      401: components['responses']['unauthenticated'];
      403: components['responses']['cross-site-request.form-token-invalid.not-permitted'];
      413: components['responses']['body-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['idempotency-key-reused.validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'people.find': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Id of the person */
        person: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Show a person to administrators and to themselves */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RegisteredPerson'];
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      403: components['responses']['not-permitted'];
      404: components['responses']['not-found'];
      422: components['responses']['validation-failed'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'eventSchemas.list': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List the addresses of the schemas of events */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: string;
          };
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'eventSchemas.show': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description Type and version of the event */
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Show the JSON Schema of an event type in a version */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/schema+json': {
            [key: string]: unknown;
          };
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      404: components['responses']['not-found'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'health.live': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Say whether the process lives */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Liveness'];
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
  'health.ready': {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of problems: en or zh-TW */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The entity tag of what the caller has; 304 while it is the same */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /** @description Names the request in the answer, in logs and in what it stores */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Say whether the process can do its work */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Readiness'];
        };
      };
      /** @description The caller has it already: nothing changed since the entity tag it sent. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['unauthenticated'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-error'];
      503: components['responses']['unavailable'];
    };
  };
}

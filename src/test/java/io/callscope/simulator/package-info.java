/// The three APIs as a server on this machine: Plivo Zentrunk, Plivo Voice and Vobiz, with invented
/// calls. CONTRIBUTING.md says how to start it by hand.
///
/// **Documented by the providers**, in their pages, their SDKs or their own tools:
/// - Plivo: HTTP Basic; the paths; `limit` 1 to 20 and `offset`; the filters of each product, and
///   `filtering not allowed on …` with `app_id` for others; an upper bound of `end_time` alone, an
///   empty value and a range over 90 days (Voice: 30) are a 400; without `end_time` the last 30
///   days (Voice: 7), with one bound 30 days from it (Voice); nothing older than 90 days; a number
///   filter is a prefix and matches only without `+`; the envelope with `meta`, whose `next` and
///   `previous` are null, a flag or a path; the bare record of one call; 300 requests in 5 s, then
///   429; Insights (Zentrunk).
/// - Vobiz: `X-Auth-ID` and `X-Auth-Token`; the paths and their case; `page` and `per_page` up to
///   100; the filters, `start_date` and `end_date` only together; the envelope with `pagination`
///   and `summary`; `data` of one CDR by its `uuid`; the body of errors.
/// - Live and queued calls (Voice, Vobiz): the lists of ids, both forms of one call, 404 once it is
///   over; `DELETE` gives 204; `POST` gives 202, and 400 without an address.
///
/// **Assumed**, because no page or code says it:
/// - newest first, for Plivo (Vobiz documents it);
/// - the bodies of Plivo's 401 (text), 403, 404 and 429, and whether a 429 has `Retry-After`;
/// - 400 for a `limit` out of range, for a word that is none of a filter's values, for a time that
///   can't be read;
/// - Zentrunk with a lower bound alone lists up to now;
/// - Vobiz: days cut on the clock of India, by the start of a call; 422 for one date without the
///   other and for `per_page` over 100; unknown parameters are ignored; no limit of the rate;
/// - which calls belong to a sub-account;
/// - a call that is hung up over the API leaves a record at once.
@NullMarked
package io.callscope.simulator;

import org.jspecify.annotations.NullMarked;

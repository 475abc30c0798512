-- What is latest of an area is its own now, and no longer what came last in any area below it: made up again.
truncate standing_gauge cascade;

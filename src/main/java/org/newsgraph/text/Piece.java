package org.newsgraph.text;

/** A token before analysis: UTF-16 range in the body and its characters. */
record Piece(int begin, int end, String form) {}

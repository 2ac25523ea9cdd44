package org.newsgraph.server;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Distinct;
import org.apache.jena.sparql.path.P_FixedLength;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Mod;
import org.apache.jena.sparql.path.P_Multi;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_OneOrMoreN;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_Shortest;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMoreN;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathVisitor;

/** Property paths of which every step asks whether the query may go on: Jena follows a path to its end in one go. */
final class WatchedPath {
    private final RunningQuery query;

    private WatchedPath(RunningQuery query) {
        this.query = query;
    }

    /** The same path with steps that are watched. */
    static Path of(Path path, RunningQuery query) {
        return new WatchedPath(query).watched(path);
    }

    private Path watched(Path path) {
        return switch (path) {
            case P_Link step -> new Link(step.getNode(), query);
            case P_ReverseLink step -> new ReverseLink(step.getNode(), query);
            case P_NegPropSet step -> new Others(step, query);
            case P_Alt alt -> new P_Alt(watched(alt.getLeft()), watched(alt.getRight()));
            case P_Seq seq -> new P_Seq(watched(seq.getLeft()), watched(seq.getRight()));
            case P_Inverse one -> new P_Inverse(watched(one.getSubPath()));
            case P_ZeroOrOne one -> new P_ZeroOrOne(watched(one.getSubPath()));
            case P_ZeroOrMore1 one -> new P_ZeroOrMore1(watched(one.getSubPath()));
            case P_OneOrMore1 one -> new P_OneOrMore1(watched(one.getSubPath()));
            case P_ZeroOrMoreN one -> new P_ZeroOrMoreN(watched(one.getSubPath()));
            case P_OneOrMoreN one -> new P_OneOrMoreN(watched(one.getSubPath()));
            case P_FixedLength one -> new P_FixedLength(watched(one.getSubPath()), one.getCount());
            case P_Mod one -> new P_Mod(watched(one.getSubPath()), one.getMin(), one.getMax());
            case P_Distinct one -> new P_Distinct(watched(one.getSubPath()));
            case P_Multi one -> new P_Multi(watched(one.getSubPath()));
            case P_Shortest one -> new P_Shortest(watched(one.getSubPath()));
            default -> throw new IllegalArgumentException("a path of " + path.getClass() + " is not known");
        };
    }

    private static final class Link extends P_Link {
        private final RunningQuery query;

        Link(Node property, RunningQuery query) {
            super(property);
            this.query = query;
        }

        @Override
        public void visit(PathVisitor visitor) {
            query.check();
            super.visit(visitor);
        }
    }

    private static final class ReverseLink extends P_ReverseLink {
        private final RunningQuery query;

        ReverseLink(Node property, RunningQuery query) {
            super(property);
            this.query = query;
        }

        @Override
        public void visit(PathVisitor visitor) {
            query.check();
            super.visit(visitor);
        }
    }

    private static final class Others extends P_NegPropSet {
        private final RunningQuery query;

        Others(P_NegPropSet named, RunningQuery query) {
            named.getNodes().forEach(this::add);
            this.query = query;
        }

        @Override
        public void visit(PathVisitor visitor) {
            query.check();
            super.visit(visitor);
        }
    }
}

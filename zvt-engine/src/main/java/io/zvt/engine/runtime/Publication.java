package io.zvt.engine.runtime;

/** Is told when a turn is durable; called on the lane, before the effects of that turn. */
@FunctionalInterface
public interface Publication {

    /** A turn is durable; what is committed may be published. */
    void committed();
}

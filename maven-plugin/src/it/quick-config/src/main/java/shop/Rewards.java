package shop;

import com.acme.Tracker;

final class Rewards {
    private final Tracker tracker = new Tracker();

    void redeemed(Member member) {
        tracker.track(member.loyaltyNumber());
        tracker.track(member.tier());
    }
}

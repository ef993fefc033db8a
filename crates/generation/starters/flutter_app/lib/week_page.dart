import 'package:flutter/material.dart';
import 'package:intl/intl.dart';

import 'content.dart';
import 'plan.dart';
import 'plan_store.dart';

class WeekPage extends StatelessWidget {
  const WeekPage({super.key, required this.store});

  final PlanStore store;

  void _clear(BuildContext context) {
    final before = store.plan;
    store.plan = Plan.empty();
    ScaffoldMessenger.of(context)
      ..hideCurrentSnackBar()
      ..showSnackBar(
        SnackBar(
          content: const Text(Content.cleared),
          action: SnackBarAction(label: Content.undo, onPressed: () => store.plan = before),
        ),
      );
  }

  @override
  Widget build(BuildContext context) {
    return ListenableBuilder(
      listenable: store,
      builder: (context, _) => Scaffold(
        body: CustomScrollView(
          slivers: [
            SliverAppBar.large(
              title: const Text(Content.title),
              actions: [
                IconButton(
                  tooltip: Content.clear,
                  onPressed: store.plan.count == 0 ? null : () => _clear(context),
                  icon: const Icon(Icons.clear_all),
                ),
              ],
            ),
            SliverPadding(
              padding: const EdgeInsets.symmetric(horizontal: 16),
              sliver: SliverToBoxAdapter(child: _Summary(plan: store.plan)),
            ),
            SliverPadding(
              padding: const EdgeInsets.all(16),
              sliver: SliverList.separated(
                itemCount: Plan.daysInWeek,
                separatorBuilder: (_, _) => const SizedBox(height: 12),
                itemBuilder: (_, day) => _DayCard(
                  day: day,
                  topics: store.plan.on(day),
                  onToggle: (topic) => store.plan = store.plan.toggle(day, topic),
                ),
              ),
            ),
          ],
        ),
      ),
    );
  }
}

class _Summary extends StatelessWidget {
  const _Summary({required this.plan});

  final Plan plan;

  @override
  Widget build(BuildContext context) {
    final theme = Theme.of(context);
    return Column(
      crossAxisAlignment: CrossAxisAlignment.start,
      children: [
        Text(Content.description, style: theme.textTheme.bodyLarge),
        const SizedBox(height: 12),
        Text('${Content.planned}: ${plan.count}', style: theme.textTheme.titleMedium),
      ],
    );
  }
}

class _DayCard extends StatelessWidget {
  const _DayCard({required this.day, required this.topics, required this.onToggle});

  final int day;
  final Set<int> topics;
  final ValueChanged<int> onToggle;

  @override
  Widget build(BuildContext context) {
    final theme = Theme.of(context);
    // 5 January 2026 is a Monday; the name of its day comes from the person's language.
    final name = DateFormat.EEEE(Content.locale.toLanguageTag()).format(DateTime(2026, 1, 5 + day));

    return Card(
      margin: EdgeInsets.zero,
      child: Padding(
        padding: const EdgeInsets.all(16),
        child: Column(
          crossAxisAlignment: CrossAxisAlignment.start,
          children: [
            Text(name, style: theme.textTheme.titleMedium),
            if (topics.isEmpty) Text(Content.free, style: theme.textTheme.bodySmall),
            const SizedBox(height: 8),
            Wrap(
              spacing: 8,
              children: [
                for (final (index, topic) in Content.topics.indexed)
                  FilterChip(
                    key: ValueKey((day, index)),
                    label: Text(topic),
                    tooltip: '${Content.add}: $topic',
                    selected: topics.contains(index),
                    onSelected: (_) => onToggle(index),
                  ),
              ],
            ),
          ],
        ),
      ),
    );
  }
}
